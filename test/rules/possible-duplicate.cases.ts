import { parseDate } from '../../src/domain/time.ts';
import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const ready = readyAdministration({ reference: 'MedicationAdministration/b' });
const withStart = (text: string) => ({ ...ready, given: { ...ready.given, start: parseDate(text) } });
const rightArm = ready.site && { ...ready.site, text: 'Right deltoid', laterality: 'right' as const };

const vitamin = { category: 'vitamin' };
const again = {
  outcome: 'review' as const,
  message: 'possible-duplicate.soon-again',
  values: { others: 'MedicationAdministration/b' },
  evidence: [
    pa('medication'),
    pa('effective'),
    'MedicationAdministration/b#medication',
    'MedicationAdministration/b#effective',
  ],
};
const alone = {
  outcome: 'pass' as const,
  message: 'possible-duplicate.none',
  evidence: [pa('medication'), pa('effective')],
};

export const cases: readonly RuleCase[] = [
  ...['2026-03-12T10:28:00-05:00', '2026-03-12T11:20:00-05:00', '2026-03-12T09:50:00-05:00'].map(
    (text): RuleCase => ({
      name: `a vitamin again within the hour: ${text}`,
      when: { administrations: { sameVisitAndDay: [withStart(text)] } },
      drug: vitamin,
      expect: again,
    }),
  ),
  {
    name: 'a vitamin again after more than an hour',
    when: { administrations: { sameVisitAndDay: [withStart('2026-03-12T11:21:00-05:00')] } },
    drug: vitamin,
    expect: alone,
  },
  {
    name: 'a vitamin again at another site',
    when: { administrations: { sameVisitAndDay: [{ ...withStart('2026-03-12T10:40:00-05:00'), site: rightArm }] } },
    drug: vitamin,
    expect: alone,
  },
  {
    name: 'a drug that is repeated until it helps',
    when: { administrations: { sameVisitAndDay: [withStart('2026-03-12T10:28:00-05:00')] } },
    drug: { category: 'emergency' },
    expect: alone,
  },
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
  {
    name: 'a vitamin charted three times, and again within the hour',
    when: {
      administrations: {
        others: [ready, { ...ready, reference: 'MedicationAdministration/c' }],
        sameVisitAndDay: [
          { ...withStart('2026-03-12T11:10:00-05:00'), reference: 'MedicationAdministration/d' },
          { ...withStart('2026-03-12T11:15:00-05:00'), reference: 'MedicationAdministration/e' },
        ],
      },
    },
    drug: vitamin,
    expect: {
      ...again,
      message: 'possible-duplicate.duplicate',
      values: { others: 'MedicationAdministration/b, MedicationAdministration/c' },
      evidence: [...again.evidence, 'MedicationAdministration/b#medication', 'MedicationAdministration/b#effective'],
    },
  },
];
