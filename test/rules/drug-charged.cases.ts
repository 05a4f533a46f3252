import { charge } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  { name: 'nothing is charged yet', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'the injection is not charged yet',
    when: { services: [charge('J3420')] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the injection and the drug',
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
    when: { services: [charge('96372'), charge('90375')] },
    expect: {
      outcome: 'pass',
      message: 'drug-charged.charged',
      values: { codes: '90375' },
      evidence: ['ChargeItem/90375#code'],
    },
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
];
