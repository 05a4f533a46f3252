import type { EhrConfig, SmartConfig } from '../../src/domain/config.ts';
import { readConfig } from '../../src/smart/config.ts';

export const iss = 'https://ehr.example/fhir/r4';
export const authorizationEndpoint = 'https://login.example/authorize';
export const tokenEndpoint = 'https://login.example/token';

/** The least `smart-config.json` that works, with two EHRs. */
export function configJson() {
  return {
    version: 1,
    ehrs: [
      {
        id: 'example',
        label: 'Example EHR',
        iss,
        clientId: 'needlepoint',
        scopes: 'launch patient/Patient.r patient/Encounter.rs',
        authorizationOrigins: ['https://login.example'],
        tokenOrigins: ['https://login.example'],
        styleOrigins: ['https://ehr.example'],
        links: { messagingOrigins: ['https://ehr.example'] },
      },
      {
        id: 'other',
        label: 'Other EHR',
        iss: 'https://other.example/fhir',
        clientId: 'needlepoint-other',
        scopes: 'launch patient/Patient.read',
        authorizationOrigins: ['https://other.example'],
        tokenOrigins: ['https://other.example'],
      },
    ],
  };
}

export function config(): SmartConfig {
  const result = readConfig(configJson());
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.config;
}

export function ehrConfig(changes: Partial<EhrConfig> = {}): EhrConfig {
  const [first] = config().ehrs;
  if (!first) throw new Error('no EHR');
  return { ...first, ...changes };
}

export function discoveryJson(): Record<string, unknown> {
  return {
    authorization_endpoint: authorizationEndpoint,
    token_endpoint: tokenEndpoint,
    code_challenge_methods_supported: ['S256'],
    capabilities: ['launch-ehr', 'client-public'],
  };
}

export function tokenJson(): Record<string, unknown> {
  return {
    access_token: 'secret.dotted.token',
    token_type: 'Bearer',
    expires_in: 570,
    scope: 'launch patient/Patient.r',
    patient: 'pat-1',
    encounter: 'enc-1',
  };
}
