import type { RecordedChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import { type Judged, oracle } from './oracle.ts';

export interface Comparison {
  /** Administrations of the chart. */
  count: number;
  /** Of these, those of which the tables have the verdict. */
  inside: number;
  /** In words: what product and tables say differently. */
  differences: readonly string[];
}

const unknown: Judged = { verdict: 'missing', blocking: [] };
/** The product names an entry by its place where its id is none. */
const unnamed: Judged = { verdict: 'outside', blocking: [] };

function differs(product: string, { verdict, blocking }: Judged): boolean {
  if (verdict !== 'outside') return product !== verdict;
  // The tables leave it open, but not where another of their rows already bars it.
  return product === 'ready' && blocking.some(one => !one.includes('outside'));
}

/** Judges a chart twice, by the product and by the decision tables. */
export function compare(chart: RecordedChart): Comparison {
  const { administrations, visits } = oracle(chart);
  const differences: string[] = [];
  let count = 0;
  let inside = 0;
  for (const report of judge(chart)) {
    for (const visit of report.visits) {
      const verdicts = visit.administrations.map(({ reference, verdict }) => {
        const judged = administrations.get(reference) ?? (/\/entry-\d+$/.test(reference) ? unnamed : unknown);
        count += 1;
        if (judged.verdict !== 'outside') inside += 1;
        if (differs(verdict, judged)) {
          differences.push(`${reference}: ${verdict}, by the tables ${judged.verdict} (${judged.blocking.join('; ')})`);
        }
        return judged.verdict;
      });
      const name = visit.encounter?.reference ?? '';
      const expected = verdicts.includes('outside') || verdicts.length === 0 ? visit.verdict : visits.get(name);
      if (expected !== visit.verdict) differences.push(`visit ${name}: ${visit.verdict}, by the tables ${expected}`);
    }
  }
  return { count, inside, differences };
}
