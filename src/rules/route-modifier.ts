import { byPolicy, defineRule, pass, review } from './define.ts';
import { drugFacts, drugName } from './parts/drug-line.ts';
import { codesOf } from './parts/drug-line-codes.ts';
import { exclusionList } from './parts/drug-line-sources.ts';

export const routeModifier = defineRule({
  id: 'route-modifier',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.dosage.route',
  prevents: ['4', 'N822'],
  sources: [exclusionList],
  appliesTo: ({ administrations: { administration, day }, medications: { drug } }, knowledge) => {
    const facts = drugFacts(drug, day, knowledge);
    const asked = knowledge.policy.routeModifier === 'ja-jb' && administration.route.class !== null;
    // One code for the vein and for under the skin, of a drug that patients may give to themselves.
    return asked && (facts?.caveats.includes('route-modifier') ?? false);
  },
  check({ administrations: { administration, day }, medications: { drug } }, knowledge) {
    const { route } = administration;
    const facts = drugFacts(drug, day, knowledge);
    const rows = facts ? codesOf(drug, administration, facts, day, knowledge) : [];
    const values = { drug: drugName(drug), route: route.class ?? '', code: rows[0]?.code ?? '' };
    const result =
      route.class === 'sc'
        ? pass('route-modifier.under-skin', route.evidence, values)
        : review('route-modifier.neither', route.evidence, values);
    return byPolicy('routeModifier', result);
  },
});
