import fc from 'fast-check';
import { type RecordedChart, readyChart } from '../charts/index.ts';
import { negativeEvidence } from './negative.ts';
import { proofsOf } from './proof.ts';

/** Ready charts, and ready charts spoiled in one way: for relations that hold whatever a record says. */
export const anyChart: fc.Arbitrary<RecordedChart> = fc.tuple(readyChart, fc.nat()).map(([chart, pick]) => {
  const [proof] = proofsOf(chart);
  if (!proof || pick % 3 === 0) return chart;
  const all = [...negativeEvidence(proof)];
  return all[pick % all.length]?.chart ?? chart;
});
