import { at, readyOrder } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const words = [{ pointer: pa('note[0].text'), value: 'White bag' }];
const said = { administrations: { administration: { suppliedElsewhere: words } } };
const ordered = (change: object) => ({
  orders: {
    order: {
      order: readyOrder({ suppliedElsewhere: at('MedicationRequest/o', 'reportedBoolean', 'reported'), ...change }),
    },
  },
});
const policyRow = 'patientSupplied';
const found = { values: { drug, words: 'White bag' }, evidence: [pa('note[0].text')] };

export const cases: readonly RuleCase[] = [
  { name: 'nothing says so', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'words of the entry',
    when: said,
    expect: { outcome: 'review', policyRow, message: 'patient-supplied.ask', ...found },
  },
  {
    name: 'a payer that wants a line of one cent',
    when: said,
    policy: { patientSupplied: 'penny-line' },
    expect: { outcome: 'review', policyRow, message: 'patient-supplied.penny-line', ...found },
  },
  {
    name: 'a payer that wants no line',
    when: said,
    policy: { patientSupplied: 'no-drug-line' },
    expect: { outcome: 'review', policyRow, message: 'patient-supplied.no-drug-line', ...found },
  },
  {
    name: 'the order was reported',
    when: ordered({}),
    expect: {
      outcome: 'review',
      policyRow,
      message: 'patient-supplied.ask',
      values: { drug, words: 'reported' },
      evidence: ['MedicationRequest/o#reportedBoolean'],
    },
  },
  {
    name: 'an order that could not be understood says nothing',
    when: ordered({ unread: { code: 'modifier-extension' } }),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'words of the entry, and no order',
    when: { ...said, orders: { order: { state: 'absent', evidence: [] } } },
    expect: { outcome: 'review', policyRow, message: 'patient-supplied.ask', ...found },
  },
  {
    name: 'words of the entry, and the order was reported',
    when: { ...said, ...ordered({}) },
    expect: {
      outcome: 'review',
      policyRow,
      message: 'patient-supplied.ask',
      values: { drug, words: 'White bag; reported' },
      evidence: [pa('note[0].text'), 'MedicationRequest/o#reportedBoolean'],
    },
  },
];
