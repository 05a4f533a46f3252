import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { largeChart } from '../large-chart.ts';

/** The embedded EHR with one large chart, and the built panel. */
export function startLarge(): Promise<Sandbox> {
  const appDir = fileURLToPath(new URL('../../dist', import.meta.url));
  return startSandbox({ appDir, scenarios: [largeChart(Date.now())] });
}
