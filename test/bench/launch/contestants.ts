import type { EhrConfig } from '../../../src/domain/config.ts';
import type { Scenario } from '../../../src/sandbox/scenario.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { Setting } from './stage.ts';
import type { Place } from './trial.ts';

/** One app that is launched, or one way to set an app up. */
export interface Contestant extends Setting {
  name: string;
  /** Its origin. */
  origin: string;
  /** Round trips of the first launch below which none can be, where they are known: docs/performance.md. */
  floor: Readonly<Record<Place, number>>;
  /** Where the EHR sends the browser to open it for a chart. */
  launch(sandbox: Sandbox, chart: Scenario): string;
  /** A JavaScript expression, true in its page once the patient's data is shown. */
  visible: string;
}

const panel = {
  origin: 'https://app.test',
  launch(sandbox: Sandbox, { patient, encounter, launch }: Scenario) {
    return sandbox.newLaunch({ patient, encounter, ...launch }).url;
  },
  visible: `document.querySelector('h1')?.textContent.includes('Complete')`,
};

/** Changes the entry of the server that is opened. */
function entry(change: (ehr: EhrConfig) => EhrConfig): Setting['config'] {
  return config => ({ ...config, ehrs: config.ehrs.map(ehr => (ehr.id === 'sandbox-plain' ? change(ehr) : ehr)) });
}

/** All that a FHIR server which takes `POST _search` and `_include` allows. */
function tuned(ehr: EhrConfig): EhrConfig {
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

function known(ehr: EhrConfig): EhrConfig {
  const origin = ehr.authorizationOrigins[0] ?? '';
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

export const contestants: readonly Contestant[] = [
  { ...panel, name: 'careful settings', floor: { top: 13, frame: 11 }, config: config => config, embed: false },
  {
    ...panel,
    name: 'configuration in the page, `byId`, `include`',
    floor: { top: 13, frame: 11 },
    config: entry(tuned),
    embed: true,
  },
  {
    ...panel,
    name: 'the same, `discovery` known',
    floor: { top: 10, frame: 8 },
    config: entry(ehr => known(tuned(ehr))),
    embed: true,
  },
];
