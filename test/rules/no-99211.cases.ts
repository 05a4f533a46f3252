import { charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'no-99211.none' },
  },
  {
    name: 'in words only, in a charge and in the type of the visit',
    when: {
      services: [
        charge('96372', { text: 'Injection' }),
        charge('NURSE', { codes: [], text: 'Nurse visit 99211' }),
        charge('TYPE', { codes: [], text: '99211 level 1', from: 'encounter-type' }),
      ],
    },
    expect: {
      outcome: 'review',
      message: 'no-99211.in-words',
      values: { words: 'Nurse visit 99211; 99211 level 1', where: 'charge, encounter-type' },
      evidence: ['ChargeItem/NURSE#code', 'ChargeItem/TYPE#code'],
    },
  },
  {
    name: 'digits within another number',
    when: { services: [charge('X', { codes: [], text: 'Lot 99211-7, 1992110' })] },
    expect: { outcome: 'pass', message: 'no-99211.none' },
  },
  {
    name: 'a nurse visit',
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      policyRow: 'claimSide',
      message: 'no-99211.found',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'modifier 25 does not help a physician',
    when: { services: [charge('99211', { modifiers: ['25'] })] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      policyRow: 'claimSide',
      message: 'no-99211.found',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'in the type of the visit and in a charge',
    when: {
      services: [charge('99211'), charge('99211', { reference: 'Encounter/v', from: 'encounter-type', evidence: [] })],
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      policyRow: 'claimSide',
      message: 'no-99211.found',
      values: { codes: '99211', where: 'charge, encounter-type', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a hospital',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'no-99211.modifier-25',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a hospital, with modifier 25',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99211', { modifiers: ['25'] })] },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'no-99211.stands',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a hospital, by a table that has lost the edit',
    policy: { claimSide: 'facility' },
    tables: official(),
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'no-99211.modifier-25',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a hospital, by a table in which the edit does not apply',
    policy: { claimSide: 'facility' },
    tables: official({ column: 1, modifier: 9 }),
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'no-99211.stands',
      values: { codes: '99211', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a hospital, by a table that says never',
    policy: { claimSide: 'facility' },
    tables: official({ column: 1, modifier: 0 }),
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      policyRow: 'claimSide',
      message: 'no-99211.found',
      values: { codes: '99211', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'a physician, by a table in which the edit does not apply',
    tables: official({ column: 1, modifier: 9 }),
    when: { services: [charge('99211')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      policyRow: 'claimSide',
      message: 'no-99211.found',
      values: { codes: '99211', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99211#code'],
    },
  },
  {
    name: 'another visit is not it',
    when: { services: [charge('99213')] },
    expect: { outcome: 'pass', message: 'no-99211.none' },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a hospital, one of two charges without its modifier',
    policy: { claimSide: 'facility' },
    when: {
      services: [charge('99211', { modifiers: ['25'] }), charge('99211', { reference: 'ChargeItem/second' })],
    },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'no-99211.modifier-25',
      values: { codes: '99211', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99211#code', 'ChargeItem/second#code'],
    },
  },
];
