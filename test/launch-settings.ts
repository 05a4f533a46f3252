import type { EhrConfig, SmartConfig } from '../src/domain/config.ts';

/** Changes the configuration's entry for the plain server of the embedded EHR. */
export function forPlain(change: (ehr: EhrConfig) => EhrConfig): (config: SmartConfig) => SmartConfig {
  return config => ({ ...config, ehrs: config.ehrs.map(ehr => (ehr.id === 'sandbox-plain' ? change(ehr) : ehr)) });
}

/** All that a FHIR server which takes `POST _search` and `_include` allows. */
export function tuned(ehr: EhrConfig): EhrConfig {
  return {
    ...ehr,
    scopes: ehr.scopes.replace('patient/Patient.r ', 'patient/Patient.rs '),
    search: {
      ...ehr.search,
      byId: 'search',
      include: [
        'MedicationAdministration:request',
        'MedicationAdministration:performer',
        'Encounter:location',
        'Coverage:payor',
      ],
    },
  };
}

/** As the embedded EHR says itself (`src/sandbox/discovery.ts`). */
export function known(ehr: EhrConfig): EhrConfig {
  const [origin = ''] = ehr.authorizationOrigins;
  const discovery = {
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    revocation_endpoint: `${origin}/oauth/revoke`,
    issuer: origin,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
  return { ...ehr, discovery };
}
