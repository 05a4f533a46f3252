import { searchParameters } from './definitions.ts';
import type { Answer } from './http.ts';
import type { Shape } from './scenario.ts';
import { supportedScopes } from './scopes.ts';
import { type ShapeRules, shapeRules } from './shapes.ts';

/** The EHR's authorization endpoints, by their paths. */
export const authorizationPaths = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  interaction: '/oauth/interaction',
} as const;

const capabilities = [
  'launch-ehr',
  'launch-standalone',
  'client-public',
  'context-banner',
  'context-style',
  'context-ehr-patient',
  'context-ehr-encounter',
  'context-standalone-patient',
  'context-standalone-encounter',
  'permission-patient',
  'permission-user',
  'permission-v1',
  'permission-v2',
  'smart-web-messaging',
];

/** `.well-known/smart-configuration` of one FHIR base (SMART App Launch 2.2, conformance). */
export function smartConfiguration(ehr: string, shape: Shape): Answer {
  const served = (scope: string) => shape !== 'none' || !scope.includes('/MedicationAdministration.');
  return {
    status: 200,
    body: {
      issuer: ehr,
      authorization_endpoint: `${ehr}${authorizationPaths.authorize}`,
      token_endpoint: `${ehr}${authorizationPaths.token}`,
      revocation_endpoint: `${ehr}${authorizationPaths.revoke}`,
      token_endpoint_auth_methods_supported: ['none'],
      grant_types_supported: ['authorization_code'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      scopes_supported: supportedScopes.filter(served),
      capabilities,
    },
  };
}

const described = [
  'Patient',
  'Encounter',
  'Condition',
  'MedicationAdministration',
  'Immunization',
  'Procedure',
  'ChargeItem',
  'Coverage',
  'MedicationRequest',
  'Medication',
  'Practitioner',
  'Location',
  'Organization',
];

/** A CapabilityStatement that says which types can be read, and by what they are searched. */
export function metadata(rules: ShapeRules, ehr: string | null): Answer {
  const types = described.filter(type => !rules.notServed?.includes(type));
  return {
    status: 200,
    headers: { 'content-type': 'application/fhir+json; charset=utf-8' },
    body: {
      resourceType: 'CapabilityStatement',
      status: 'active',
      kind: 'instance',
      date: '2026-11-21',
      fhirVersion: '4.0.1',
      format: ['json'],
      implementation: { description: rules.label },
      rest: [
        {
          mode: 'server',
          // A launcher in front of the open port writes its own endpoints here, if there is a place for them.
          security: { cors: true, ...(ehr === null ? {} : { extension: endpoints(ehr) }) },
          resource: types.map(type => ({
            type,
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: parametersOf(type, rules),
          })),
        },
      ],
    },
  };
}

function parametersOf(type: string, rules: ShapeRules): { name: string; type: string }[] {
  const taken = rules.types[type]?.parameters ?? 'all';
  return searchParameters(type)
    .filter(({ code }) => taken === 'all' || taken.includes(code))
    .map(parameter => ({ name: parameter.code, type: parameter.type }));
}

function endpoints(ehr: string): object[] {
  const address = (url: string, path: string) => ({ url, valueUri: `${ehr}${path}` });
  return [
    {
      url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
      extension: [address('authorize', authorizationPaths.authorize), address('token', authorizationPaths.token)],
    },
  ];
}

/** Paths that are answered without a token, or null. */
export function openAnswer(path: string, shape: Shape, ehr: string): Answer | null {
  if (path === '.well-known/smart-configuration') return smartConfiguration(ehr, shape);
  if (path === 'metadata') return metadata(shapeRules[shape], ehr);
  return null;
}
