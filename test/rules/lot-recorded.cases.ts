import { pa, type RuleCase } from './case.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const here = [{ pointer: 'Medication/m#batch.lotNumber', value: 'A12' }];
const batch = (lot: string | null, expires: string | null, drugClass = 'therapeutic') => ({
  medications: { drug: { class: drugClass, product: { batch: { lot, expires, evidence: here } } } },
});
const evidence = ['Medication/m#batch.lotNumber'];

export const cases: readonly RuleCase[] = [
  { name: 'nowhere to record it', when: {}, expect: { outcome: 'not-applicable' } },
  { name: 'not recorded, and not needed', when: batch(null, null), expect: { outcome: 'not-applicable' } },
  {
    name: 'recorded',
    when: batch('A12', '2027-01-31'),
    expect: {
      outcome: 'pass',
      message: 'lot-recorded.recorded',
      values: { drug, lot: 'A12', expires: '2027-01-31' },
      evidence,
    },
  },
  {
    name: 'an immune globulin without its lot',
    when: { medications: { drug: { class: 'immune-globulin' } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'lot-recorded.absent',
      values: { drug, lot: '', expires: '' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'an immune globulin with its lot',
    when: batch('A12', null, 'immune-globulin'),
    expect: { outcome: 'pass', message: 'lot-recorded.recorded', values: { drug, lot: 'A12', expires: '' }, evidence },
  },
  {
    name: 'expired the day before',
    when: batch('A12', '2026-03-11'),
    expect: {
      outcome: 'review',
      message: 'lot-recorded.expired',
      values: { drug, lot: 'A12', expires: '2026-03-11' },
      evidence,
    },
  },
  {
    name: 'good on its last day',
    when: batch('A12', '2026-03-12T00:00:00Z'),
    expect: {
      outcome: 'pass',
      message: 'lot-recorded.recorded',
      values: { drug, lot: 'A12', expires: '2026-03-12T00:00:00Z' },
      evidence,
    },
  },
  {
    name: 'good to the end of its month',
    when: batch('A12', '2026-03'),
    expect: {
      outcome: 'pass',
      message: 'lot-recorded.recorded',
      values: { drug, lot: 'A12', expires: '2026-03' },
      evidence,
    },
  },
  {
    name: 'expired the year before',
    when: batch('A12', '2025'),
    expect: {
      outcome: 'review',
      message: 'lot-recorded.expired',
      values: { drug, lot: 'A12', expires: '2025' },
      evidence,
    },
  },
  {
    name: 'what is no date is not past',
    when: batch('A12', '03/2025'),
    expect: {
      outcome: 'pass',
      message: 'lot-recorded.recorded',
      values: { drug, lot: 'A12', expires: '03/2025' },
      evidence,
    },
  },
  {
    name: 'a day of expiry without a lot',
    when: batch(null, '2027-01-31'),
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'lot-recorded.absent',
      values: { drug, lot: '', expires: '2027-01-31' },
      evidence,
    },
  },
  {
    name: 'a lot without a day of expiry',
    when: batch('A12', null),
    expect: { outcome: 'pass', message: 'lot-recorded.recorded', values: { drug, lot: 'A12', expires: '' }, evidence },
  },
  {
    name: 'nobody knows whether it was over on the day',
    when: { administrations: { day: null }, ...batch('A12', '2020-01-31') },
    expect: {
      outcome: 'pass',
      message: 'lot-recorded.recorded',
      values: { drug, lot: 'A12', expires: '2020-01-31' },
      evidence,
    },
  },
];
