import type { Drug } from '../domain/drug.ts';
import { defineRule, pass, review } from './define.ts';
import { evidenceFor, supportingOf } from './parts/diagnosis-pointers.ts';

const classes: readonly Drug['class'][] = ['immune-globulin', 'rsv-antibody'];

/** Palivizumab kept 96372, so it is classed with the therapeutic drugs. */
function isAntibody({ class: drugClass, ingredient }: Drug): boolean {
  return classes.includes(drugClass) || ingredient === 'palivizumab';
}

export const diagnosisNotZ23 = defineRule({
  id: 'diagnosis-not-z23',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['medications', 'conditions'],
  field: 'Condition.code',
  prevents: ['11', 'M76'],
  sources: [
    {
      title: 'AAP: coding of nirsevimab, Z29.11 and not Z23',
      locator: 'aap.org nirsevimab-coding--payment',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'ICD-10-CM FY2024 code list: Z29.11, Z29.13, Z29.14',
      locator: 'cms.gov ICD-10-CM files 2024',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ medications: { drug }, conditions }) => isAntibody(drug) && supportingOf(conditions).length > 0,
  check({ conditions }) {
    const supporting = supportingOf(conditions);
    const z23 = supporting.filter(({ code }) => code === 'Z23');
    if (z23.length === 0) return pass('diagnosis-not-z23.other', evidenceFor(supporting));
    return z23.length < supporting.length
      ? review('diagnosis-not-z23.beside', evidenceFor(z23))
      : review('diagnosis-not-z23.only', evidenceFor(z23));
  },
});
