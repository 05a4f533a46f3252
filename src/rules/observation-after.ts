import { defineRule, review } from './define.ts';

export const observationAfter = defineRule({
  id: 'observation-after',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.note',
  prevents: [],
  sources: [
    {
      title: 'US labels of drugs with observation after the injection: olanzapine pamoate three hours, omalizumab',
      locator: 'dailymed.nlm.nih.gov',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  appliesTo: ({ administrations: { day }, medications: { drug } }, knowledge) =>
    drug.ingredient !== null &&
    (knowledge.drug(drug.ingredient, day)?.caveats.includes('observation-required') ?? false),
  check: ({ medications: { drug } }) =>
    review('observation-after.ask', drug.evidence, { drug: drug.text ?? drug.ingredient ?? '' }),
});
