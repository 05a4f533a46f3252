import type { Drug } from '../domain/drug.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { byPolicy, defineRule, pass, review } from './define.ts';
import { drugFacts, drugName } from './parts/drug-line.ts';
import { complexDrugs, rheumatology } from './parts/drug-line-sources.ts';

export const complexDrug = defineRule({
  id: 'complex-drug',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['4', '236'],
  sources: [complexDrugs, rheumatology],
  appliesTo: ({ administrations: { day }, medications: { drug } }, knowledge) =>
    drugFacts(drug, day, knowledge)?.caveats.includes('payer-decides-service') || listOf(drug, knowledge) !== null,
  check({ medications: { drug } }, knowledge) {
    const values = { drug: drugName(drug) };
    const { evidence } = drug;
    switch (listOf(drug, knowledge)) {
      case 'complexDrugs':
        return byPolicy('complexDrugs', pass('complex-drug.injection', evidence, values));
      case 'chemotherapyDrugs':
        return byPolicy('chemotherapyDrugs', review('complex-drug.chemotherapy', evidence, values));
      case null:
        return review('complex-drug.open', evidence, values);
    }
  },
});

/** The list of the payer that the drug stands on. One that stands on both is asked about. */
function listOf({ ingredient }: Drug, { policy }: Knowledge): 'complexDrugs' | 'chemotherapyDrugs' | null {
  if (ingredient === null) return null;
  if (policy.chemotherapyDrugs.includes(ingredient)) return 'chemotherapyDrugs';
  return policy.complexDrugs.includes(ingredient) ? 'complexDrugs' : null;
}
