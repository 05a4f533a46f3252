import { fileURLToPath } from 'node:url';
import { sandboxConfig } from '../../src/sandbox/config.ts';
import { scenarios } from '../../src/sandbox/scenarios/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';

/** What smart-launcher-v2 is to do in a launch. Its own encoding is a list, in this order. */
export interface Launch {
  /** 0: from an EHR, as a provider; 2: standalone, as a provider. */
  kind: 0 | 2;
  /** Bare ids. `NONE`: no visit. */
  patient: string;
  encounter: string;
}

/** The launch code of smart-launcher-v2: launches like this need no click in its own pages. */
export function codeOf({ kind, patient, encounter }: Launch): string {
  const standalone = kind === 2 ? 1 : 0;
  const login = [standalone, standalone];
  const list = [kind, patient, '', encounter, ...login, 0, '', '', '', '', '', '', '', 0, 1, ''];
  return Buffer.from(JSON.stringify(list)).toString('base64url');
}

/** The FHIR base as the launcher sends it: for a standalone launch the code is part of it. */
export function issuerOf(launcher: string, launch: Launch): string {
  return launch.kind === 0 ? `${launcher}/v/r4/fhir` : `${launcher}/v/r4/sim/${codeOf(launch)}/fhir`;
}

/** The address at which the app is opened for this launch. */
export function addressOf(app: string, launcher: string, launch: Launch): string {
  const parameters = new URLSearchParams({ iss: issuerOf(launcher, launch) });
  if (launch.kind === 0) parameters.set('launch', codeOf(launch));
  return `${app}/launch.html?${parameters}`;
}

/** The app and the open port, configured for the issuers of these launches. */
export function startBehind(launcher: string, openPort: number, launches: readonly Launch[]): Promise<Sandbox> {
  const appDir = fileURLToPath(new URL('../../dist', import.meta.url));
  return startSandbox({
    appDir,
    openPort,
    scenarios,
    config: ({ ehr, app }) => {
      const issuers = [...new Set(launches.map(launch => issuerOf(launcher, launch)))];
      const ehrs = issuers.flatMap((iss, index) => {
        const entry = sandboxConfig(ehr, app, iss).ehrs.find(one => one.iss === iss);
        return entry ? [{ ...entry, id: `launcher-${index}` }] : [];
      });
      return { ...sandboxConfig(ehr, app), ehrs };
    },
  });
}

/** Patient and visit of a scenario, as bare ids. */
export function chartOf(id: string): { patient: string; encounter: string } {
  const found = scenarios.find(scenario => scenario.id === id);
  if (!found?.encounter) throw new Error(`There is no scenario ${id} with a visit.`);
  return { patient: found.patient, encounter: found.encounter };
}
