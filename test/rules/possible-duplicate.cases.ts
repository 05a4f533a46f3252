import { parseDate } from '../../src/domain/time.ts';
import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const ready = readyAdministration({ reference: 'MedicationAdministration/b' });
const withStart = (text: string) => ({ ...ready, given: { ...ready.given, start: parseDate(text) } });
const rightArm = ready.site && { ...ready.site, text: 'Right deltoid', laterality: 'right' as const };

export const cases: readonly RuleCase[] = [
  {
    name: 'alone',
    when: {},
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'same drug, time and site',
    when: { administrations: { others: [ready] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'five minutes apart',
    when: { administrations: { others: [withStart('2026-03-12T10:25:00-05:00')] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'the same instant in another offset',
    when: { administrations: { others: [withStart('2026-03-12T15:20:00Z')] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'six minutes apart',
    when: { administrations: { others: [withStart('2026-03-12T10:26:00-05:00')] } },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'same day, one without a time',
    when: { administrations: { others: [withStart('2026-03-12')] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'another day, without a time',
    when: { administrations: { others: [withStart('2026-03-13')] } },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'charted by two people is still suspicious',
    when: { administrations: { others: [{ ...ready, performers: [] }] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'the other has no site',
    when: { administrations: { others: [{ ...ready, site: null }] } },
    expect: {
      outcome: 'review',
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b' },
      evidence: [
        pa('medication'),
        pa('effective'),
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#effective',
      ],
    },
  },
  {
    name: 'another site',
    when: { administrations: { others: [{ ...ready, site: rightArm }] } },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'another drug',
    when: {
      administrations: {
        others: [{ ...ready, drug: { ...ready.drug, ingredient: 'ketorolac', ingredients: ['ketorolac'] } }],
      },
    },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'the other was not given',
    when: { administrations: { others: [{ ...ready, status: { ...ready.status, code: 'not-done' } }] } },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'the other was entered in error',
    when: { administrations: { others: [{ ...ready, status: { ...ready.status, code: 'entered-in-error' } }] } },
    expect: { outcome: 'pass', message: 'possible-duplicate.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'no time',
    when: { administrations: { administration: { given: { start: null } }, others: [ready] } },
    expect: { outcome: 'not-applicable' },
  },
];
