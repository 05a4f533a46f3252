import { defineRule, pass, review } from './define.ts';
import { drugFacts } from './parts/drug-line.ts';
import { looksDuplicate, looksRepeated } from './parts/same-injection.ts';

/** Drugs of these kinds are hardly given again within the hour; recalled, so that it raises a question only. */
const onceAVisit = [
  'vitamin',
  'contraceptive',
  'hormone',
  'glp-1',
  'antipsychotic LAI',
  'bone',
  'biologic',
  'growth factor',
  'ESA',
  'hormonal antineoplastic',
];

export const possibleDuplicate = defineRule({
  id: 'possible-duplicate',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
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
  check({ administrations: { administration, others, sameVisitAndDay, day, timeZone } }, knowledge) {
    const own = [...administration.drug.evidence, ...administration.given.evidence];
    const twins = others.filter(other => looksDuplicate(administration, other, timeZone));
    const facts = drugFacts(administration.drug, day, knowledge);
    const once = facts !== null && onceAVisit.includes(facts.category);
    const again = once ? sameVisitAndDay.filter(other => looksRepeated(administration, other)) : [];
    if (twins.length + again.length === 0) return pass('possible-duplicate.none', own);
    const found = twins.length > 0 ? twins : again;
    return review(
      twins.length > 0 ? 'possible-duplicate.duplicate' : 'possible-duplicate.soon-again',
      [...own, ...found.flatMap(twin => [...twin.drug.evidence, ...twin.given.evidence])],
      { others: found.map(({ reference }) => reference).join(', ') },
    );
  },
});
