import type { Policy } from '../../src/knowledge/policy.ts';
import { at, readyAdministration } from '../engine/chart.ts';
import { charge } from './beside.ts';
import { pa, type RuleCase } from './case.ts';
import { j3420 } from './hcpcs.ts';

const policy: Partial<Policy> = { discardedDrug: 'jw-jz', sources: {} };
const since = (from: string | null, to: string | null = null): Partial<Policy> => ({
  ...policy,
  sources: { discardedDrug: { source: 'test', read: '2026-11-21', from, to, confidence: 'sourced' } },
});
const policyRow = 'discardedDrug';
const drug = { hcpcs: [j3420] };
const values = { drug: 'Cyanocobalamin 1000 mcg/mL', codes: 'J3420' };
const here = ['ChargeItem/J3420#code'];
const line = (...modifiers: string[]) => ({ services: [charge('J3420', { modifiers })] });

type Given = ReturnType<typeof readyAdministration>;
const note = at('MedicationAdministration/a', 'note[0].text', 'wasted 1 mL');
const left: Given['discarded'] = { state: 'amount', value: 1, unit: 'mL', evidence: note };
const nothing: Given['discarded'] = { state: 'none', evidence: note };
const container = (change: object): Partial<Given> => {
  const { drug: own } = readyAdministration();
  return { drug: { ...own, product: { ...own.product, container: { ...own.product.container, ...change } } } };
};
const single = container({ singleDose: at('MedicationAdministration/a', 'medication', 'single-dose vial') });
const multiple = container({ multipleDose: at('MedicationAdministration/a', 'medication', 'multi-dose vial') });
const given = (...changes: Partial<Given>[]) => ({ candidates: [readyAdministration(Object.assign({}, ...changes))] });
const review = (message: NonNullable<RuleCase['expect']['message']>, ...evidence: string[]) =>
  ({ outcome: 'review', policyRow, message, values, evidence: [...here, ...evidence] }) as const;
const pass = (message: NonNullable<RuleCase['expect']['message']>, ...evidence: string[]) =>
  ({ outcome: 'pass', policyRow, message, values, evidence: [...here, ...evidence] }) as const;
const noted = pa('note[0].text');

export const cases: readonly RuleCase[] = [
  { name: 'the payer does not ask', drug, when: line(), expect: { outcome: 'not-applicable' } },
  { name: 'the drug is not charged', policy, drug, when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'no candidate',
    policy,
    drug,
    when: { ...line(), units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'the day is not known', policy, drug, when: { ...line(), day: null }, expect: { outcome: 'not-applicable' } },
  {
    name: 'before it was asked',
    policy: since('2026-03-13'),
    drug,
    when: { ...line('JZ'), ...given({ discarded: left }) },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'from the first day on',
    policy: since('2026-03-12'),
    drug,
    when: { ...line('JZ'), ...given({ discarded: left }) },
    expect: review('discarded-charged.jz-but-left', noted),
  },
  {
    name: 'the line of another drug',
    policy,
    drug,
    when: { services: [charge('J1885', { modifiers: ['JW', 'JZ'] })] },
    expect: { outcome: 'pass', policyRow, message: 'discarded-charged.no-line' },
  },
  {
    name: 'JZ, and nothing is said',
    policy,
    drug,
    when: { ...line('JZ'), ...given(single) },
    expect: pass('discarded-charged.agree'),
  },
  {
    name: 'JZ, and nothing was left',
    policy,
    drug,
    when: { ...line('JZ'), ...given(single, { discarded: nothing }) },
    expect: pass('discarded-charged.agree', noted),
  },
  {
    name: 'JZ, and some was left',
    policy,
    drug,
    when: { ...line('JZ'), ...given(single, { discarded: left }) },
    expect: review('discarded-charged.jz-but-left', noted),
  },
  {
    name: 'JW, and some was left',
    policy,
    drug,
    when: { ...line('JW'), ...given(single, { discarded: left }) },
    expect: pass('discarded-charged.agree', noted),
  },
  {
    name: 'JW, and nothing was left',
    policy,
    drug,
    when: { ...line('JW'), ...given(single, { discarded: nothing }) },
    expect: review('discarded-charged.jw-but-no-amount', noted),
  },
  {
    name: 'JW, and nothing is said',
    policy,
    drug,
    when: { ...line('JW'), ...given(single) },
    expect: review('discarded-charged.jw-but-no-amount'),
  },
  {
    name: 'both',
    policy,
    drug,
    when: { ...line('JW', 'JZ'), ...given(single) },
    expect: review('discarded-charged.both'),
  },
  {
    name: 'for a container of several doses',
    policy,
    drug,
    when: { ...line('JZ'), ...given(multiple) },
    expect: review('discarded-charged.multiple-dose', pa('medication')),
  },
  {
    name: 'neither, for a container of one dose',
    policy,
    drug,
    when: { ...line(), ...given(single) },
    expect: review('discarded-charged.not-marked', pa('medication')),
  },
  {
    name: 'neither, and nothing says what container',
    policy,
    drug,
    when: line(),
    expect: pass('discarded-charged.not-needed'),
  },
  {
    name: 'neither, for several doses',
    policy,
    drug,
    when: { ...line(), ...given(multiple) },
    expect: pass('discarded-charged.not-needed'),
  },
  {
    name: 'until the last day',
    policy: since(null, '2026-03-12'),
    drug,
    when: { ...line('JZ'), ...given({ discarded: left }) },
    expect: review('discarded-charged.jz-but-left', noted),
  },
  {
    name: 'no longer asked',
    policy: since(null, '2026-03-11'),
    drug,
    when: { ...line('JZ'), ...given({ discarded: left }) },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a charge that names the injection as well',
    policy,
    drug,
    when: { services: [charge('J3420 96372', { modifiers: ['JZ'] })], ...given(single) },
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'discarded-charged.agree',
      values: { ...values, codes: 'J3420, 96372' },
      evidence: ['ChargeItem/J3420-96372#code'],
    },
  },
  {
    name: 'the second of two injections asks',
    policy,
    drug,
    when: {
      ...line('JZ'),
      candidates: [readyAdministration(single), readyAdministration({ ...single, discarded: left })],
    },
    expect: review('discarded-charged.jz-but-left', noted),
  },
];
