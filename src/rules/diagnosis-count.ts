import { defineRule, pass, review } from './define.ts';
import { evidenceFor, pointersOf, supportingOf } from './parts/diagnosis-pointers.ts';

const onLine = 4;
const onClaim = 12;

export const diagnosisCount = defineRule({
  id: 'diagnosis-count',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Encounter.diagnosis',
  prevents: ['16', 'M76', 'MA63'],
  sources: [
    {
      title: 'CMS MLN1500: up to 12 diagnoses on a claim',
      locator: 'cms.gov MLN4462429',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'X12 request for interpretation: four pointers on a line',
      locator: 'rfi.x12.org 433',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }) {
    const codes = pointersOf(conditions);
    const evidence = evidenceFor(supportingOf(conditions));
    const values = { first: codes.slice(0, onLine).join(', '), count: String(codes.length) };
    if (codes.length > onClaim) return review('diagnosis-count.claim', evidence, values);
    return codes.length > onLine
      ? review('diagnosis-count.line', evidence, values)
      : pass('diagnosis-count.few', evidence, values);
  },
});
