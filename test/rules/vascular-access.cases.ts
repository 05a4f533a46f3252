import { charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'vascular-access.none' },
  },
  {
    name: 'a draw from a port',
    when: { services: [charge('36591')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'vascular-access.found',
      values: { codes: '36591', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/36591#code'],
    },
  },
  {
    name: 'a draw from a vein is not it',
    when: { services: [charge('36415')] },
    expect: { outcome: 'pass', message: 'vascular-access.none' },
  },
  {
    name: 'a hospital: not in the built-in rows',
    policy: { claimSide: 'facility' },
    when: { services: [charge('36591')] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '36591', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/36591#code'],
    },
  },
  {
    name: 'a table that lets a modifier lift it',
    tables: official({ column: 1, modifier: 1 }),
    when: { services: [charge('36591')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.other-separate',
      values: { codes: '36591', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/36591#code'],
    },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
];
