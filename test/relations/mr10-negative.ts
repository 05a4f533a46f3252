import { readyChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { Broken } from './law.ts';
import { negativeEvidence } from './negative.ts';
import { proofsOf } from './proof.ts';
import { relation } from './relation.ts';

/**
 * Something is added that speaks against an injection that was ready: it is not ready any more, and nothing else in the
 * record becomes ready by it.
 */
export const negative = relation({
  id: 'MR10',
  name: 'Evidence against an injection never raises a verdict, and takes its readiness.',
  trial: readyChart,
  holds(chart) {
    const proofs = proofsOf(chart);
    const ready = new Set(proofs.map(({ reference }) => reference));
    for (const proof of proofs)
      for (const { name, chart: changed } of negativeEvidence(proof))
        for (const { reference, verdict } of administrationsOf(judge(changed)))
          if (verdict === 'ready' && (reference === proof.reference || !ready.has(reference)))
            throw new Broken(`${chart.shape}: ready after: ${name}`, changed);
  },
});
