import type { Policy } from '../../src/knowledge/policy.ts';
import { pa, type RuleCase } from './case.ts';
import { dose, row } from './hcpcs.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const asked: Partial<Policy> = { discardedDrug: 'jw-jz' };
const since = (from: string | null, to: string | null = null): Partial<Policy> => ({
  ...asked,
  sources: { discardedDrug: { source: 'test', read: '2026-11-21', from, to, confidence: 'sourced' } },
});
const policyRow = 'discardedDrug';
const single = [{ pointer: pa('medication'), value: 'single-dose vial' }];
const multiple = [{ pointer: pa('medication'), value: 'multi-dose vial' }];
const inContainer = (container: object) => ({ medications: { drug: { product: { container } } } });
const note = [{ pointer: pa('note[0].text'), value: 'Wasted the rest' }];
const left = (value: number, unit: string) => ({ discarded: { state: 'amount', value, unit, evidence: note } });
const of = (value: number, unit: string, rest: object) => ({
  ...inContainer({ singleDose: single }),
  administrations: { administration: { ...dose(value, unit), ...rest } },
});
const tenMg = row('J1000', '10 mg');
const computed = [pa('note[0].text'), pa('dosage.dose')];

export const cases: readonly RuleCase[] = [
  { name: 'the payer does not ask', when: inContainer({ singleDose: single }), expect: { outcome: 'not-applicable' } },
  {
    name: 'before it was asked',
    when: { ...inContainer({ singleDose: single }), administrations: { day: '2023-06-30' } },
    policy: since('2023-07-01'),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'another payer asks later',
    when: { ...inContainer({ singleDose: single }), administrations: { day: '2023-07-01' } },
    policy: since('2024-01-01'),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'on an unknown day',
    when: { ...inContainer({ singleDose: single }), administrations: { day: null } },
    policy: asked,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'on the first day, and nothing is said',
    when: { ...inContainer({ singleDose: single }), administrations: { day: '2023-07-01' } },
    policy: since('2023-07-01'),
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.absent',
      values: { drug },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'the day is not known',
    when: { ...inContainer({ singleDose: single }), administrations: { day: null } },
    policy: asked,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'nothing was discarded',
    when: of(20, 'mg', { discarded: { state: 'none', evidence: note } }),
    policy: asked,
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-amount.none',
      values: { drug },
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'an amount in whole units',
    when: of(75, 'mg', left(25, 'mg')),
    policy: asked,
    drug: { hcpcs: [tenMg] },
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-amount.units',
      values: { drug, left: '25 mg', code: 'J1000', own: '8', units: '2' },
      evidence: computed,
    },
  },
  {
    name: 'an amount that the last unit of the dose covers',
    when: of(7, 'mg', left(3, 'mg')),
    policy: asked,
    drug: { hcpcs: [tenMg] },
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-amount.covered',
      values: { drug, left: '3 mg', code: 'J1000', own: '1' },
      evidence: computed,
    },
  },
  {
    name: 'a volume without a strength',
    when: of(7, 'mg', left(0.3, 'mL')),
    policy: asked,
    drug: { hcpcs: [tenMg] },
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.not-computable',
      values: { drug, left: '0.3 mL', code: 'J1000' },
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'an amount, and no code to count by',
    when: of(7, 'mg', left(3, 'mg')),
    policy: asked,
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.not-computable',
      values: { drug, left: '3 mg', code: '' },
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'something, without an amount',
    when: of(7, 'mg', { discarded: { state: 'unclear', evidence: note } }),
    policy: asked,
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.unclear',
      values: { drug, words: 'Wasted the rest' },
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'a multiple-dose container',
    when: inContainer({ multipleDose: multiple }),
    policy: asked,
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-amount.multiple-dose',
      values: { drug },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a container for one and for several doses',
    when: inContainer({ singleDose: single, multipleDose: multiple }),
    policy: asked,
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.container',
      values: { drug },
      evidence: [pa('medication'), pa('medication')],
    },
  },
  {
    name: 'no word of the container',
    when: {},
    policy: asked,
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-amount.container-unknown',
      values: { drug },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'not for vaccines',
    when: { medications: { drug: { class: 'vaccine' } } },
    policy: asked,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'on the last day, and nothing is said',
    when: { ...inContainer({ singleDose: single }), administrations: { day: '2026-06-30' } },
    policy: since(null, '2026-06-30'),
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.absent',
      values: { drug },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'no longer asked',
    when: { ...inContainer({ singleDose: single }), administrations: { day: '2026-07-01' } },
    policy: since(null, '2026-06-30'),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'two notes without an amount',
    when: of(7, 'mg', {
      discarded: { state: 'unclear', evidence: [...note, { pointer: pa('note[1].text'), value: 'Some left' }] },
    }),
    policy: asked,
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.unclear',
      values: { drug, words: 'Wasted the rest; Some left' },
      evidence: [pa('note[0].text'), pa('note[1].text')],
    },
  },
  {
    name: 'an amount, and no dose',
    when: of(7, 'mg', { ...left(3, 'mg'), dose: { state: 'absent', evidence: [] } }),
    policy: asked,
    drug: { hcpcs: [tenMg] },
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.not-computable',
      values: { drug, left: '3 mg', code: 'J1000' },
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'an amount, and a dose by volume without a strength',
    when: of(0.7, 'mL', left(3, 'mg')),
    policy: asked,
    drug: { hcpcs: [tenMg] },
    expect: {
      outcome: 'review',
      policyRow,
      message: 'discarded-amount.not-computable',
      values: { drug, left: '3 mg', code: 'J1000' },
      evidence: [pa('note[0].text')],
    },
  },
];
