import type { SmartConfig } from '../../../src/domain/config.ts';
import type { Scenario } from '../../../src/sandbox/scenario.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { Place } from './trial.ts';

/** One app that is launched, or one way to set an app up. */
export interface Contestant {
  name: string;
  /** Its origin. */
  origin: string;
  /** Round trips of the first launch below which none can be, where they are known: docs/performance.md. */
  floor: Readonly<Record<Place, number>>;
  setUp(config: SmartConfig): SmartConfig;
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

export const contestants: readonly Contestant[] = [
  { ...panel, name: 'Needlepoint', floor: { top: 13, frame: 11 }, setUp: config => config },
];
