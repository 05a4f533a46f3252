import { defineRule, gap, pass, review } from './define.ts';

export const injectionNotInfusion = defineRule({
  id: 'injection-not-infusion',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.rate',
  prevents: ['4', '97'],
  sources: [
    {
      title: 'CMS add-on code file 2024-07: 96370 and 96371 belong to 96369, the subcutaneous infusion',
      locator: 'CMS NCCI add-on code edits',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'FHIR R4 MedicationAdministration.dosage.rate[x]',
      locator: 'hl7.org/fhir/R4/medicationadministration.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) =>
    administration.route.class === 'im' || administration.route.class === 'sc',
  check({ administrations: { administration } }) {
    const { infusion, doubts, route } = administration;
    const values = (signs: readonly { value: string }[]) => ({
      route: route.class ?? '',
      words: signs.map(({ value }) => value).join('; '),
    });
    if (infusion.length === 0 && doubts.length > 0)
      return review('injection-not-infusion.doubt', [...route.evidence, ...doubts], values(doubts));
    if (infusion.length === 0) return pass('injection-not-infusion.no-sign', route.evidence);
    return gap('conflict', 'injection-not-infusion.conflict', [...route.evidence, ...infusion], values(infusion));
  },
});
