import { charge, official } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'nothing beside',
    when: {},
    expect: { outcome: 'pass', message: 'em-modifier-25.none' },
  },
  {
    name: 'an office visit',
    when: { services: [charge('99213')] },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'with modifier 25',
    when: { services: [charge('99213', { modifiers: ['25'] })] },
    expect: {
      outcome: 'pass',
      message: 'em-modifier-25.separate',
      values: { codes: '99213', where: 'charge' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'the type of the visit and a procedure have no place for the modifier of the charge',
    when: {
      services: [
        charge('99213', { modifiers: ['25'] }),
        charge('99213', { reference: 'Encounter/v', from: 'encounter-type', evidence: [] }),
        charge('99213', { reference: 'Procedure/p', from: 'procedure', evidence: [] }),
      ],
    },
    expect: {
      outcome: 'pass',
      message: 'em-modifier-25.separate',
      values: { codes: '99213', where: 'charge, encounter-type, procedure' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'two charges, one with',
    when: {
      services: [charge('99213', { modifiers: ['25'] }), charge('99213', { reference: 'ChargeItem/2' })],
    },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/2#code'],
    },
  },
  {
    name: 'another visit with the modifier',
    when: {
      services: [
        charge('99214', { modifiers: ['25'] }),
        charge('99213', { reference: 'Encounter/v', from: 'encounter-type', evidence: [] }),
      ],
    },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'encounter-type', list: 'built-in 2024Q3' },
      evidence: [],
    },
  },
  {
    name: 'one with and one without',
    when: { services: [charge('99213', { modifiers: ['25'] }), charge('G0463')] },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: 'G0463', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/G0463#code'],
    },
  },
  {
    name: 'another modifier',
    when: { services: [charge('99213', { modifiers: ['95'] })] },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'a preventive visit',
    when: { services: [charge('99381')] },
    expect: {
      outcome: 'pass',
      message: 'em-modifier-25.no-edit',
      values: { codes: '99381', where: 'charge' },
      evidence: ['ChargeItem/99381#code'],
    },
  },
  {
    name: 'a table with an edit to the preventive visit',
    tables: official({ column: 1, modifier: 1 }),
    when: { services: [charge('99381')] },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99381', where: 'charge', list: '2026Q1' },
      evidence: ['ChargeItem/99381#code'],
    },
  },
  {
    name: 'an edit that no longer applies',
    tables: official({ column: 1, modifier: 9 }),
    when: { services: [charge('99213')] },
    expect: {
      outcome: 'pass',
      message: 'em-modifier-25.no-edit',
      values: { codes: '99213', where: 'charge' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'only the injection',
    when: {
      services: [charge('99213', { modifiers: ['25'] })],
      visit: { reasons: [{ pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' }] },
    },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.only-injection',
      values: { codes: '99213', where: 'charge', reason: 'B12 injection' },
      evidence: ['ChargeItem/99213#code', 'Encounter/v#reasonCode[0]'],
    },
  },
  {
    name: 'the injection and more',
    when: {
      services: [charge('99213', { modifiers: ['25'] })],
      visit: {
        reasons: [
          { pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' },
          { pointer: 'Encounter/v#reasonCode[1]', value: 'Fatigue' },
        ],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'em-modifier-25.separate',
      values: { codes: '99213', where: 'charge' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'only the injection, and no visit coded',
    when: { visit: { reasons: [{ pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' }] } },
    expect: { outcome: 'pass', message: 'em-modifier-25.none' },
  },
  {
    name: 'a hospital',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99213')] },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
  {
    name: 'no injection that counts',
    when: { units: { candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'only the injection, said twice',
    when: {
      services: [charge('99213')],
      visit: {
        reasons: [
          { pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' },
          { pointer: 'Encounter/v#reasonCode[1]', value: 'Vitamin B12 shot' },
        ],
      },
    },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.only-injection',
      values: { codes: '99213', where: 'charge', reason: 'B12 injection; Vitamin B12 shot' },
      evidence: ['ChargeItem/99213#code', 'Encounter/v#reasonCode[0]', 'Encounter/v#reasonCode[1]'],
    },
  },
  {
    name: 'a day without a known visit',
    when: { services: [charge('99213')], visit: null },
    expect: {
      outcome: 'review',
      message: 'em-modifier-25.question',
      values: { codes: '99213', where: 'charge', list: 'built-in 2024Q3' },
      evidence: ['ChargeItem/99213#code'],
    },
  },
];
