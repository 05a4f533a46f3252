import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const ready = readyAdministration({ reference: 'MedicationAdministration/b' });
const rightArm = ready.site && { ...ready.site, text: 'Right deltoid', laterality: 'right' as const };

export const cases: readonly RuleCase[] = [
  {
    name: 'one site',
    when: {},
    expect: { outcome: 'pass', message: 'split-dose.one-site', evidence: [pa('dosage.site'), pa('effective')] },
  },
  {
    name: 'words of more than one site',
    when: { administrations: { administration: { split: [{ pointer: pa('dosage.text'), value: 'both arms' }] } } },
    expect: {
      outcome: 'review',
      message: 'split-dose.several-sites',
      values: { words: 'both arms' },
      evidence: [pa('dosage.text')],
    },
  },
  {
    name: 'same drug and time at another site',
    when: { administrations: { others: [{ ...ready, site: rightArm }] } },
    expect: {
      outcome: 'review',
      message: 'split-dose.several-records',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('dosage.site'),
        pa('effective'),
        'MedicationAdministration/b#dosage.site',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'a duplicate is not a split',
    when: { administrations: { others: [ready] } },
    expect: { outcome: 'pass', message: 'split-dose.one-site', evidence: [pa('dosage.site'), pa('effective')] },
  },
  {
    name: 'another drug at another site',
    when: {
      administrations: { others: [{ ...ready, site: rightArm, drug: { ...ready.drug, ingredients: ['ketorolac'] } }] },
    },
    expect: { outcome: 'pass', message: 'split-dose.one-site', evidence: [pa('dosage.site'), pa('effective')] },
  },
  {
    name: 'the other half was not given',
    when: {
      administrations: { others: [{ ...ready, site: rightArm, status: { ...ready.status, code: 'not-done' } }] },
    },
    expect: { outcome: 'pass', message: 'split-dose.one-site', evidence: [pa('dosage.site'), pa('effective')] },
  },
  {
    name: 'words of more than one site, twice',
    when: {
      administrations: {
        administration: {
          split: [
            { pointer: pa('dosage.text'), value: 'both arms' },
            { pointer: pa('note[0].text'), value: 'half in each' },
          ],
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'split-dose.several-sites',
      values: { words: 'both arms; half in each' },
      evidence: [pa('dosage.text'), pa('note[0].text')],
    },
  },
  {
    name: 'same drug and time at two other sites',
    when: {
      administrations: {
        others: [
          { ...ready, site: rightArm },
          {
            ...ready,
            reference: 'MedicationAdministration/c',
            site: rightArm && { ...rightArm, text: 'Left thigh', laterality: 'left' as const },
          },
        ],
      },
    },
    expect: {
      outcome: 'review',
      message: 'split-dose.several-records',
      values: { others: 'MedicationAdministration/b, MedicationAdministration/c' },
      evidence: [
        pa('dosage.site'),
        pa('effective'),
        'MedicationAdministration/b#dosage.site',
        'MedicationAdministration/b#effective',
        'MedicationAdministration/b#dosage.site',
        'MedicationAdministration/b#effective',
      ],
    },
  },
];
