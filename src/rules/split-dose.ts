import { defineRule, pass, review } from './define.ts';
import { looksSplit } from './parts/same-injection.ts';

export const splitDose = defineRule({
  id: 'split-dose',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.dosage.site',
  prevents: ['18', '151', 'N362'],
  sources: [
    {
      title: 'CPT Assistant 2007 and AMA guidance: a dose that had to be divided is more than one injection',
      locator: 'as reported by HCPro APCs Insider 2009-03-27 and AAPC coding newsletters',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS medically unlikely edits 2024-07: 96372 has 4 per day, adjudication indicator 3',
      locator: 'CMS NCCI MUE practitioner',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration, others, timeZone } }) {
    const { split, site, given } = administration;
    if (split.length > 0)
      return review('split-dose.several-sites', split, { words: split.map(({ value }) => value).join('; ') });
    const halves = others.filter(other => looksSplit(administration, other, timeZone));
    const own = [...(site?.evidence ?? []), ...given.evidence];
    if (halves.length === 0) return pass('split-dose.one-site', own);
    return review(
      'split-dose.several-records',
      [...own, ...halves.flatMap(half => [...(half.site?.evidence ?? []), ...half.given.evidence])],
      { others: halves.map(({ reference }) => reference).join(', ') },
    );
  },
});
