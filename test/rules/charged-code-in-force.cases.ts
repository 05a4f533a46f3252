import { charge } from './beside.ts';
import type { RuleCase } from './case.ts';
import { hcpcsTable } from './hcpcs.ts';

const day = '2026-03-12';
const builtIn = 'the built-in rows';
const loaded = 'the CMS table of 2026Q4';

export const cases: readonly RuleCase[] = [
  { name: 'nothing is charged', when: {}, expect: { outcome: 'pass', message: 'charged-code-in-force.none' } },
  {
    name: 'a code that has ended',
    when: { services: [charge('96372'), charge('J1030')] },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'charged-code-in-force.ended',
      values: { codes: 'J1030', day, table: builtIn },
      evidence: ['ChargeItem/J1030#code'],
    },
  },
  {
    name: 'on its last day',
    when: { day: '2024-03-31', services: [charge('J1030')] },
    expect: {
      outcome: 'pass',
      message: 'charged-code-in-force.no-end-known',
      values: { codes: 'J1030', day: '2024-03-31', table: builtIn },
      evidence: ['ChargeItem/J1030#code'],
    },
  },
  {
    name: 'an end that the loaded table knows',
    when: { services: [charge('J3420'), charge('J9999')] },
    tables: hcpcsTable({ J3420: 'valid', J9999: 'ended' }),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'charged-code-in-force.ended',
      values: { codes: 'J9999', day, table: loaded },
      evidence: ['ChargeItem/J9999#code'],
    },
  },
  {
    name: 'a code that the loaded table does not have',
    when: { services: [charge('J3420'), charge('J3240')] },
    tables: hcpcsTable({ J3420: 'valid' }),
    expect: {
      outcome: 'review',
      message: 'charged-code-in-force.not-listed',
      values: { codes: 'J3240', day, table: '2026Q4' },
      evidence: ['ChargeItem/J3240#code'],
    },
  },
  {
    name: 'a code in force',
    when: { services: [charge('J3420')] },
    tables: hcpcsTable({ J3420: 'valid' }),
    expect: {
      outcome: 'pass',
      message: 'charged-code-in-force.no-end-known',
      values: { codes: 'J3420', day, table: loaded },
      evidence: ['ChargeItem/J3420#code'],
    },
  },
  {
    name: 'a procedure is no charge',
    when: { services: [charge('J1030', { from: 'procedure' })] },
    expect: { outcome: 'pass', message: 'charged-code-in-force.none' },
  },
  {
    name: 'an administration code has no end here',
    when: { services: [charge('96372')] },
    expect: { outcome: 'pass', message: 'charged-code-in-force.none' },
  },
  { name: 'on an unknown day', when: { day: null }, expect: { outcome: 'not-applicable' } },
  { name: 'no injection that counts', when: { units: { candidates: 0 } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'two codes that have ended',
    when: { services: [charge('J1030'), charge('J9999')] },
    tables: hcpcsTable({ J1030: 'ended', J9999: 'ended' }),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'charged-code-in-force.ended',
      values: { codes: 'J1030, J9999', day, table: loaded },
      evidence: ['ChargeItem/J1030#code', 'ChargeItem/J9999#code'],
    },
  },
  {
    name: 'what only holds the letters of a code',
    when: { services: [charge('XJ1030'), charge('J1030F')] },
    tables: hcpcsTable({}),
    expect: { outcome: 'pass', message: 'charged-code-in-force.none' },
  },
];
