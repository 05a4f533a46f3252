import { aside, asideEvidence, charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'other-administration.none' },
  },
  {
    name: 'an infusion',
    when: { services: [charge('96365')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'a further hour alone has no edit',
    when: { services: [charge('96366')] },
    expect: {
      outcome: 'pass',
      message: 'other-administration.no-edit',
      values: { codes: '96366', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96366#code'],
    },
  },
  {
    name: 'both',
    when: { services: [charge('96365 96366')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365-96366#code'],
    },
  },
  {
    name: 'the injection itself',
    when: { services: [charge('96372')] },
    expect: { outcome: 'pass', message: 'other-administration.none' },
  },
  {
    name: 'an infusion among the administrations',
    when: { setAside: [aside('iv-infusion')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.given',
      values: { families: 'iv-infusion' },
      evidence: asideEvidence,
    },
  },
  {
    name: 'an infusion, by a table in which the edit has ended',
    tables: official({ column: 2, modifier: 9 }),
    when: { services: [charge('96365')] },
    expect: {
      outcome: 'pass',
      message: 'other-administration.no-edit',
      values: { codes: '96365', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'an infusion, by a table that was cut short and has lost the edit',
    tables: official(),
    when: { services: [charge('96365')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'an infusion, and every charge of the injection says that it was separate',
    when: { services: [charge('96365'), charge('96372', { modifiers: ['XS'] })] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.separated',
      values: { modifiers: 'XS' },
      evidence: ['ChargeItem/96372#code'],
    },
  },
  {
    name: 'the modifier of a second injection says nothing of the first',
    when: {
      services: [charge('96365'), charge('96372'), charge('96372', { reference: 'ChargeItem/2', modifiers: ['59'] })],
    },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'a modifier for a repeated service says nothing of another one',
    when: { services: [charge('96365'), charge('96372', { modifiers: ['76'] })] },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'an infusion among the administrations, and the charge says that the injection was separate',
    when: { setAside: [aside('iv-infusion')], services: [charge('96372', { modifiers: ['59'] })] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.separated',
      values: { modifiers: '59' },
      evidence: ['ChargeItem/96372#code'],
    },
  },
  {
    name: 'a vaccine among the administrations',
    when: { setAside: [aside('vaccine')] },
    expect: { outcome: 'pass', message: 'other-administration.none' },
  },
  {
    name: 'a code says more than an administration',
    when: { services: [charge('96365')], setAside: [aside('iv-infusion')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.same-day',
      values: { codes: '96365', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'given, though the charge has no edit',
    when: { services: [charge('96366')], setAside: [aside('iv-push')] },
    expect: {
      outcome: 'review',
      message: 'other-administration.given',
      values: { families: 'iv-push' },
      evidence: asideEvidence,
    },
  },
  {
    name: 'not in the built-in rows',
    when: { services: [charge('96379')] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '96379', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/96379#code'],
    },
  },
  {
    name: 'a table that says never',
    tables: official({ column: 2, modifier: 0 }),
    when: { services: [charge('96365')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.held',
      values: { codes: '96365', where: 'charge' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'an infusion among the administrations, whose code a table never lets stand beside the injection',
    tables: official({ column: 1, modifier: 0 }),
    when: { services: [charge('96365')], setAside: [aside('iv-infusion')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'ncci-edit.other-never',
      values: { codes: '96365', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/96365#code'],
    },
  },
];
