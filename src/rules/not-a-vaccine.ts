import { anotherService, defineRule, pass, review } from './define.ts';

export const notAVaccine = defineRule({
  id: 'not-a-vaccine',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['4', '97'],
  sources: [
    {
      title: 'CMS add-on code file 2024-07: 90472 and 90474 belong to 90460, 90471, 90473 and the G codes',
      locator: 'CMS NCCI add-on code edits',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'American Academy of Pediatrics: coding of immune globulins',
      locator: 'CPT 2010 changes, 90281-90399',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ medications: { drug } }) => drug.certainty === 'coded' || drug.certainty === 'text',
  check({ administrations: { day }, medications: { drug } }, knowledge) {
    const values = { drug: drug.text ?? drug.ingredient ?? '' };
    if (drug.class !== 'vaccine') return pass('not-a-vaccine.other-product', drug.evidence, values);
    if (drug.confidence === 'recall') return review('not-a-vaccine.maybe', drug.evidence, values);
    const row = knowledge.serviceForDrug(drug.class, drug.ingredient, day);
    return anotherService(
      { family: 'vaccine', codes: row?.codes ?? [] },
      'not-a-vaccine.vaccine',
      drug.evidence,
      values,
    );
  },
});
