import { defineRule, pass, review } from './define.ts';
import { looksDuplicate } from './parts/same-injection.ts';

export const possibleDuplicate = defineRule({
  id: 'possible-duplicate',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration',
  prevents: ['18'],
  sources: [
    {
      title: 'X12 claim adjustment reason code 18',
      locator: 'CMS adjustment reason code list 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) => administration.given.start !== null,
  check({ administrations: { administration, others } }) {
    const own = [...administration.drug.evidence, ...administration.given.evidence];
    const twins = others.filter(other => looksDuplicate(administration, other));
    if (twins.length === 0) return pass('possible-duplicate.none', own);
    return review(
      'possible-duplicate.duplicate',
      [...own, ...twins.flatMap(twin => [...twin.drug.evidence, ...twin.given.evidence])],
      { others: twins.map(({ reference }) => reference).join(', ') },
    );
  },
});
