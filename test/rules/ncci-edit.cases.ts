import { aside, asideEvidence, charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'ncci-edit.none' },
  },
  {
    name: 'a joint injection',
    when: { services: [charge('20610')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.separate',
      values: { codes: '20610', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/20610#code'],
    },
  },
  {
    name: 'anesthesia',
    when: { services: [charge('00400')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.held',
      values: { codes: '00400', where: 'charge' },
      evidence: ['ChargeItem/00400#code'],
    },
  },
  {
    name: 'anesthesia beside a joint injection: each has its own answer',
    when: { services: [charge('00400'), charge('20610')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.separate',
      values: { codes: '20610', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/20610#code'],
    },
  },
  {
    name: 'the injection holds the other',
    when: { services: [charge('0543T')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.other-separate',
      values: { codes: '0543T', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/0543T#code'],
    },
  },
  {
    name: 'a table: the injection holds the other, always',
    tables: official({ column: 1, modifier: 0 }),
    when: { services: [charge('0543T')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'ncci-edit.other-never',
      values: { codes: '0543T', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/0543T#code'],
    },
  },
  {
    name: 'tested, and no edit',
    when: { services: [charge('36415')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.no-edit',
      values: { codes: '36415', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/36415#code'],
    },
  },
  {
    name: 'not in the built-in rows',
    when: { services: [charge('12001')] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '12001', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/12001#code'],
    },
  },
  {
    name: 'what is known is asked before what is not',
    when: { services: [charge('12001'), charge('20610')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.separate',
      values: { codes: '20610', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/20610#code'],
    },
  },
  {
    name: 'a modifier answers what may be separate, and not what is not known',
    when: { services: [charge('12001'), charge('20610'), charge('96372', { modifiers: ['59'] })] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '12001', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/12001#code'],
    },
  },
  {
    name: 'no modifier lifts an edit that allows none',
    when: { services: [charge('00400'), charge('96372', { modifiers: ['59'] })] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.held',
      values: { codes: '00400', where: 'charge' },
      evidence: ['ChargeItem/00400#code'],
    },
  },
  {
    name: 'by the official table: no edit',
    tables: official(),
    when: { services: [charge('12001')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.no-edit',
      values: { codes: '12001', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/12001#code'],
    },
  },
  {
    name: 'by the official table: the worst of two edits',
    tables: official({ column: 1, modifier: 1 }, { column: 2, modifier: 0 }),
    when: { services: [charge('12001')] },
    expect: {
      outcome: 'pass',
      message: 'ncci-edit.held',
      values: { codes: '12001', where: 'charge' },
      evidence: ['ChargeItem/12001#code'],
    },
  },
  {
    name: 'a procedure without a code',
    when: { services: [charge('x', { codes: [], text: 'Wound care', from: 'procedure' })] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.uncoded',
      values: { services: 'Wound care', where: 'procedure' },
      evidence: ['ChargeItem/x#code'],
    },
  },
  {
    name: 'words of the kind of visit are no service',
    when: { services: [charge('x', { codes: [], text: 'Injection visit', from: 'encounter-type' })] },
    expect: { outcome: 'pass', message: 'ncci-edit.none' },
  },
  {
    name: 'what has a code is asked before what has none',
    when: { services: [charge('x', { codes: [], text: 'Wound care' }), charge('20610')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.separate',
      values: { codes: '20610', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/20610#code'],
    },
  },
  {
    name: 'a drug is no service',
    when: { services: [charge('J3420')] },
    expect: { outcome: 'pass', message: 'ncci-edit.none' },
  },
  {
    name: 'a visit has a rule of its own',
    when: { services: [charge('99213')] },
    expect: { outcome: 'pass', message: 'ncci-edit.none' },
  },
  {
    name: 'a joint injection among the administrations',
    when: { setAside: [aside('joint-injection')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.given',
      values: { families: 'joint-injection' },
      evidence: asideEvidence,
    },
  },
  {
    name: 'given, beside a code without an edit',
    when: { services: [charge('36415')], setAside: [aside('nerve-block'), aside('implant')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.given',
      values: { families: 'implant, nerve-block' },
      evidence: [...asideEvidence, ...asideEvidence],
    },
  },
  {
    name: 'an infusion has a rule of its own',
    when: { setAside: [aside('iv-infusion')] },
    expect: { outcome: 'pass', message: 'ncci-edit.none' },
  },
  {
    name: 'a hospital, by assumption',
    policy: { claimSide: 'facility' },
    when: { services: [charge('20610')] },
    expect: {
      outcome: 'review',
      message: 'ncci-edit.separate',
      values: { codes: '20610', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/20610#code'],
    },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the injection holds the other, always, and another service was given',
    tables: official({ column: 1, modifier: 0 }),
    when: { services: [charge('0543T')], setAside: [aside('joint-injection')] },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'ncci-edit.other-never',
      values: { codes: '0543T', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/0543T#code'],
    },
  },
  {
    name: 'a code that no list holds, beside a service without a code',
    when: { services: [charge('12345'), charge('X', { codes: [], text: 'Dressing' })] },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.not-in-list',
      values: { codes: '12345', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/12345#code'],
    },
  },
  {
    name: 'a charge and a procedure without a code',
    when: {
      services: [
        charge('X', { codes: [], text: 'Dressing', from: 'procedure' }),
        charge('Y', { codes: [], text: null }),
      ],
    },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'ncci-edit.uncoded',
      values: { services: 'Dressing; ChargeItem/Y', where: 'charge, procedure' },
      evidence: ['ChargeItem/X#code', 'ChargeItem/Y#code'],
    },
  },
];
