import type { Scenario } from '../../../src/sandbox/scenario.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { forPlain, known, tuned } from '../../launch-settings.ts';
import type { Peer } from './peer.ts';
import { origins, type Setting } from './stage.ts';
import type { Place } from './trial.ts';

/** One app that is launched, or one way to set an app up. */
export interface Contestant extends Setting {
  name: string;
  /** Its origin. */
  origin: string;
  /** Round trips of the first launch below which none can be, where they are known: docs/performance.md. */
  floor: Readonly<Record<Place, number>> | null;
  /** Where the EHR sends the browser to open it for a chart. */
  launch(sandbox: Sandbox, chart: Scenario): string;
  /** A JavaScript expression, true in its page once the patient's data is shown. */
  visible: string;
}

const panel = {
  origin: origins.app,
  launch(sandbox: Sandbox, { patient, encounter, launch }: Scenario) {
    return sandbox.newLaunch({ patient, encounter, ...launch }).url;
  },
  visible: `document.querySelector('h1')?.textContent.includes('Complete')`,
};

/** Another app on the same stage. */
export function peerContestant({ name, launch: page, visible }: Peer): Contestant {
  return {
    name,
    origin: origins.peer,
    floor: null,
    config: config => config,
    embed: false,
    visible,
    launch(sandbox, { patient, encounter, launch }) {
      const made = sandbox.newLaunch({ patient, encounter, ...launch });
      return `${origins.peer}/${page}?${new URLSearchParams({ iss: made.iss, launch: made.launch })}`;
    },
  };
}

export const contestants: readonly Contestant[] = [
  { ...panel, name: 'careful settings', floor: { top: 13, frame: 11 }, config: config => config, embed: false },
  {
    ...panel,
    name: 'configuration in the page, `byId`, `include`',
    floor: { top: 13, frame: 11 },
    config: forPlain(tuned),
    embed: true,
  },
  {
    ...panel,
    name: 'the same, `discovery` known',
    floor: { top: 10, frame: 8 },
    config: forPlain(ehr => known(tuned(ehr))),
    embed: true,
  },
];
