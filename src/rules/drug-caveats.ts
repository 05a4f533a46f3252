import { defineRule, pass } from './define.ts';
import { drugFacts, drugName } from './parts/drug-line.ts';
import { labels } from './parts/drug-line-sources.ts';

export const drugCaveats = defineRule({
  id: 'drug-caveats',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: [],
  sources: [labels],
  appliesTo: ({ administrations: { day }, medications: { drug } }, knowledge) =>
    (drugFacts(drug, day, knowledge)?.caveats.length ?? 0) > 0,
  check({ administrations: { day }, medications: { drug } }, knowledge) {
    const caveats = drugFacts(drug, day, knowledge)?.caveats ?? [];
    return pass('drug-caveats.known', drug.evidence, { drug: drugName(drug), caveats: caveats.join(', ') });
  },
});
