import { charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'global-package.none' },
  },
  {
    name: 'maternity care',
    when: { services: [charge('59400')] },
    expect: {
      outcome: 'review',
      message: 'global-package.maternity',
      values: { codes: '59400', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/59400#code'],
    },
  },
  {
    name: 'newborn care',
    when: { services: [charge('99460')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.held',
      values: { codes: '99460', where: 'charge' },
      evidence: ['ChargeItem/99460#code'],
    },
  },
  {
    name: 'maternity care beside newborn care, which holds the injection anyway',
    when: { services: [charge('59400'), charge('99460')] },
    expect: {
      outcome: 'review',
      message: 'global-package.maternity',
      values: { codes: '59400', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/59400#code'],
    },
  },
  {
    name: 'newborn care, by a table that lets a modifier lift it',
    tables: official({ column: 2, modifier: 1 }),
    when: { services: [charge('99460')] },
    expect: {
      outcome: 'review',
      message: 'global-package.newborn',
      values: { codes: '99460', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99460#code'],
    },
  },
  {
    name: 'newborn care, for a hospital: not in the built-in rows',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99460')] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '99460', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99460#code'],
    },
  },
  {
    name: 'other care is not it',
    when: { services: [charge('99213')] },
    expect: { outcome: 'pass', message: 'global-package.none' },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'both, and the first of them asks',
    tables: official({ column: 2, modifier: 1 }),
    when: { services: [charge('99460'), charge('59400')] },
    expect: {
      outcome: 'review',
      message: 'global-package.newborn',
      values: { codes: '99460', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99460#code'],
    },
  },
];
