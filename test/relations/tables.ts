import type { AdministrationReport } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { oracle } from '../oracle/oracle.ts';
import { Broken } from './law.ts';

/**
 * Nothing is ready that the decision tables of the documentation, read by another program, bar. They may know less words
 * than the product does, so what they call ready need not be.
 */
export function expectByTables(chart: RecordedChart, reports: readonly AdministrationReport[]): void {
  const { administrations } = oracle(chart);
  for (const { reference, verdict } of reports) {
    const told = administrations.get(reference);
    const barred = !told || (told.verdict !== 'ready' && told.blocking.some(one => !one.includes('outside')));
    if (verdict === 'ready' && barred)
      throw new Broken(`${chart.shape}: ready, by the tables ${told?.verdict} (${told?.blocking.join('; ')})`, chart);
  }
}
