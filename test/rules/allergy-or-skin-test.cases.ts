import { aside, asideEvidence, charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'allergy-or-skin-test.none' },
  },
  {
    name: 'an allergy injection',
    when: { services: [charge('95115')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.same-day',
      values: { codes: '95115', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/95115#code'],
    },
  },
  {
    name: 'an allergy test has no edit',
    when: { services: [charge('95004')] },
    expect: {
      outcome: 'pass',
      message: 'allergy-or-skin-test.no-edit',
      values: { codes: '95004', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/95004#code'],
    },
  },
  {
    name: 'a skin test among the administrations',
    when: { setAside: [aside('skin-test')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.given',
      values: { families: 'skin-test' },
      evidence: asideEvidence,
    },
  },
  {
    name: 'another way of giving is not it',
    when: { setAside: [aside('iv-push')] },
    expect: { outcome: 'pass', message: 'allergy-or-skin-test.none' },
  },
  {
    name: 'by the official table',
    tables: official({ column: 2, modifier: 1 }),
    when: { services: [charge('95117')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.same-day',
      values: { codes: '95117', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/95117#code'],
    },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'allergy treatment among the administrations',
    when: { setAside: [aside('allergen-immunotherapy')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.given',
      values: { families: 'allergen-immunotherapy' },
      evidence: asideEvidence,
    },
  },
  {
    name: 'the charge says more than what was given',
    when: { setAside: [aside('skin-test')], services: [charge('95115')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.same-day',
      values: { codes: '95115', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/95115#code'],
    },
  },
  {
    name: 'and so where it can never stand beside the injection',
    tables: official({ column: 1, modifier: 0 }),
    when: { setAside: [aside('skin-test')], services: [charge('95115')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'ncci-edit.other-never',
      values: { codes: '95115', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/95115#code'],
    },
  },
  {
    name: 'a test without an edit does not hide what was given',
    when: { setAside: [aside('skin-test')], services: [charge('95004')] },
    expect: {
      outcome: 'review',
      message: 'allergy-or-skin-test.given',
      values: { families: 'skin-test' },
      evidence: asideEvidence,
    },
  },
];
