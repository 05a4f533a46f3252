import { defineRule, gap, pass } from './define.ts';

export const siteLaterality = defineRule({
  id: 'site-laterality',
  since: '0.1.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.site',
  prevents: [],
  sources: [
    {
      title: 'SNOMED CT body structures: one concept may stand for both sides',
      locator: 'hl7.org/fhir/R4/valueset-approach-site-codes.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) =>
    administration.site?.paired === true &&
    administration.site.certainty !== 'conflict' &&
    // Where the dose went to two sites, that is asked first; both sides may be named.
    administration.split.length === 0,
  check({ administrations: { administration } }) {
    const { site } = administration;
    const evidence = site?.evidence ?? [];
    const values = { site: site?.text ?? '', side: site?.laterality ?? '' };
    return site?.laterality
      ? pass('site-laterality.recorded', evidence, values)
      : gap('absent', 'site-laterality.absent', evidence, values);
  },
});
