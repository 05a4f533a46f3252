import { readyAdministration } from '../engine/chart.ts';
import { charge } from './beside.ts';
import type { RuleCase } from './case.ts';
import { hcpcsTable, j3420, row } from './hcpcs.ts';

const evidence = ['MedicationAdministration/a#medication', 'ChargeItem/J1885#code'];
const drug = 'Cyanocobalamin 1000 mcg/mL';
const other = (own: string) =>
  ({ outcome: 'review', message: 'drug-charged.other', values: { drug, own, codes: 'J1885' }, evidence }) as const;
const unknown = {
  outcome: 'review',
  message: 'drug-charged.unknown',
  values: { drug, own: '', codes: 'J1885' },
  evidence,
} as const;
const ketorolac = { text: 'Ketorolac', ingredient: null, ingredients: [], certainty: 'unknown', class: null } as const;

export const cases: readonly RuleCase[] = [
  { name: 'nothing is charged yet', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'the injection is not charged yet',
    when: { services: [charge('J3420')] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the injection and the drug',
    drug: { hcpcs: [j3420] },
    when: { services: [charge('96372'), charge('J3420')] },
    expect: {
      outcome: 'pass',
      message: 'drug-charged.charged',
      values: { codes: 'J3420' },
      evidence: ['ChargeItem/J3420#code'],
    },
  },
  {
    name: 'the injection and an immune globulin',
    drug: { hcpcs: [row('90375', '', { kind: 'product' })] },
    when: { services: [charge('96372'), charge('90375')] },
    expect: {
      outcome: 'pass',
      message: 'drug-charged.charged',
      values: { codes: '90375' },
      evidence: ['ChargeItem/90375#code'],
    },
  },
  {
    name: 'the drug, and another one that was given otherwise',
    drug: { hcpcs: [j3420] },
    when: { services: [charge('96372'), charge('J1885'), charge('J3420')] },
    expect: {
      outcome: 'pass',
      message: 'drug-charged.charged',
      values: { codes: 'J1885, J3420' },
      evidence: ['ChargeItem/J1885#code', 'ChargeItem/J3420#code'],
    },
  },
  {
    name: 'another drug',
    drug: { hcpcs: [j3420] },
    when: { services: [charge('96372'), charge('J1885')] },
    expect: other('J3420'),
  },
  {
    name: 'one of two drugs',
    drug: { hcpcs: [j3420] },
    when: {
      services: [charge('96372'), charge('J3420')],
      candidates: [
        readyAdministration(),
        readyAdministration({ drug: { ...readyAdministration().drug, ...ketorolac } }),
      ],
    },
    expect: {
      outcome: 'review',
      message: 'drug-charged.unknown',
      values: { drug: 'Ketorolac', own: '', codes: 'J3420' },
      evidence: ['MedicationAdministration/a#medication', 'ChargeItem/J3420#code'],
    },
  },
  {
    name: 'a drug whose codes are not known',
    when: { services: [charge('96372'), charge('J1885')] },
    expect: unknown,
  },
  {
    name: 'a drug whose code is only remembered',
    drug: { hcpcs: [{ ...j3420, confidence: 'recall' }] },
    when: { services: [charge('96372'), charge('J1885')] },
    expect: unknown,
  },
  {
    name: 'a code that had ended',
    drug: { hcpcs: [j3420, row('J1885', '15 mg')] },
    tables: hcpcsTable({ J1885: 'ended', J3420: 'valid' }),
    when: { services: [charge('96372'), charge('J1885')] },
    expect: other('J3420'),
  },
  {
    name: 'the injection without a drug',
    when: { services: [charge('96372'), charge('99213'), charge('90471')] },
    expect: { outcome: 'review', message: 'drug-charged.missing', evidence: ['ChargeItem/96372#code'] },
  },
  {
    name: 'a procedure is no charge',
    when: { services: [charge('96372', { reference: 'Procedure/p', from: 'procedure', evidence: [] })] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no injection that counts',
    drug: { hcpcs: [j3420] },
    when: { units: { candidates: 0 }, services: [charge('96372'), charge('J1885')] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a procedure beside the charge of the injection',
    when: { services: [charge('96372'), charge('96372', { reference: 'Procedure/p', from: 'procedure' })] },
    expect: { outcome: 'review', message: 'drug-charged.missing', evidence: ['ChargeItem/96372#code'] },
  },
  {
    name: 'one of the codes that the drug may have',
    drug: { hcpcs: [j3420, row('J3425', '10 ug')] },
    when: { services: [charge('96372'), charge('J3420')] },
    expect: {
      outcome: 'pass',
      message: 'drug-charged.charged',
      values: { codes: 'J3420' },
      evidence: ['ChargeItem/J3420#code'],
    },
  },
  {
    name: 'none of the codes that the drug may have',
    drug: { hcpcs: [j3420, row('J3425', '10 ug')] },
    when: { services: [charge('96372'), charge('J1885')] },
    expect: other('J3420, J3425'),
  },
];
