import { loneChart } from './charts.ts';
import { Broken, reportOf } from './law.ts';
import { proofsOf } from './proof.ts';
import { relation } from './relation.ts';
import { replacements } from './replacements.ts';

/**
 * Each coded or required value is replaced by every other of its list, by codes of other systems, in another case, and
 * by what is no code. Where such a value means the same for a claim (an order that is active as one that is completed,
 * another code for the same route), the injection may be ready; with every other value it must not. So may it with what
 * the built-in tables cannot tell from such a value: an ICD-10-CM code of the right form that was never issued, and an
 * identifier of SNOMED CT under an address of the practice's own, which is taken at its word (`route-code-system`).
 */
export const replacement = relation({
  id: 'MR2',
  name: 'With another value in place of one that its verdict rests on it is not ready, unless that value will do as well.',
  trial: loneChart,
  holds(chart) {
    for (const proof of proofsOf(chart))
      for (const { name, chart: changed, must, route } of replacements(proof)) {
        const after = reportOf(changed, proof.reference);
        if (after?.verdict !== 'ready') continue;
        const isWrong = must || (route !== undefined && after.facts.route.class !== route);
        if (isWrong) throw new Broken(`${chart.shape}: ready after: ${name}`, changed);
      }
  },
});
