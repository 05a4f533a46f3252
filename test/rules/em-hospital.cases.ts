import { charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'em-hospital.none' },
  },
  {
    name: 'emergency',
    when: { services: [charge('99284')] },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'em-hospital.contains',
      values: { codes: '99284', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99284#code'],
    },
  },
  {
    name: 'further hospital care',
    when: { services: [charge('99232')] },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'ncci-edit.held',
      values: { codes: '99232', where: 'charge' },
      evidence: ['ChargeItem/99232#code'],
    },
  },
  {
    name: 'of two, the one that a modifier may lift',
    when: { services: [charge('99284'), charge('99232')] },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'em-hospital.contains',
      values: { codes: '99284', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99284#code'],
    },
  },
  {
    name: 'emergency, for a hospital',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99284')] },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'em-hospital.no-edit',
      values: { codes: '99284', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99284#code'],
    },
  },
  {
    name: 'further care, for a hospital',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99232')] },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'em-hospital.modifier-25',
      values: { codes: '99232', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99232#code'],
    },
  },
  {
    name: 'not in the built-in rows',
    when: { services: [charge('99349')] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      policyRow: 'claimSide',
      message: 'ncci-edit.not-in-list',
      values: { codes: '99349', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99349#code'],
    },
  },
  {
    name: 'by the official table',
    tables: official(),
    when: { services: [charge('99349')] },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'em-hospital.no-edit',
      values: { codes: '99349', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99349#code'],
    },
  },
  {
    name: 'an office visit is not it',
    when: { services: [charge('99213')] },
    expect: { outcome: 'pass', message: 'em-hospital.none' },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
];
