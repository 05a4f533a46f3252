import fc from 'fast-check';
import { anyChart as generated, type RecordedChart, readyChart } from '../charts/index.ts';
import { negativeEvidence } from './negative.ts';
import { oneProof } from './proof.ts';

/** A chart with one injection that is ready, where that one is ready without the others; else as it was. */
export const loneChart: fc.Arbitrary<RecordedChart> = fc
  .tuple(readyChart, fc.nat())
  .map(([chart, pick]) => oneProof(chart, pick)?.chart ?? chart);

/** A ready chart that is spoiled in one way. */
const spoiled: fc.Arbitrary<RecordedChart> = fc.tuple(loneChart, fc.nat()).map(([chart, pick]) => {
  const proof = oneProof(chart, 0);
  const all = proof ? [...negativeEvidence(proof)] : [];
  return all[pick % all.length]?.chart ?? chart;
});

/** Ready charts, charts as they come, and spoiled ones: for relations that hold whatever a record says. */
export const anyChart: fc.Arbitrary<RecordedChart> = fc.oneof({ weight: 2, arbitrary: generated }, spoiled);
