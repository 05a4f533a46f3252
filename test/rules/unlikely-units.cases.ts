import { at } from '../engine/chart.ts';
import { drugEvidence } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'four for a physician',
    when: { units: { mostOnOneDay: 4 } },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'unlikely-units.usual',
      values: { units: '4', limit: '4', list: 'built-in 2024Q3' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'five for a physician',
    when: { units: { mostOnOneDay: 5 } },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'unlikely-units.unlikely',
      values: { units: '5', limit: '4', list: 'built-in 2024Q3' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'five for a hospital',
    policy: { claimSide: 'facility' },
    when: { units: { mostOnOneDay: 5 } },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'unlikely-units.usual',
      values: { units: '5', limit: '5', list: 'built-in 2024Q3' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'six for a hospital',
    policy: { claimSide: 'facility' },
    when: { units: { mostOnOneDay: 6 } },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'unlikely-units.unlikely',
      values: { units: '6', limit: '5', list: 'built-in 2024Q3' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'by the official table',
    tables: { unlikelyUnits: () => ({ kind: 'mue-practitioner', period: '2026Q1', units: 2, mai: 3 }) },
    when: { units: { mostOnOneDay: 3 } },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'unlikely-units.unlikely',
      values: { units: '3', limit: '2', list: '2026Q1' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'six on two days',
    when: { units: { counted: 6, billed: 6, mostOnOneDay: 3 } },
    expect: {
      outcome: 'pass',
      policyRow: 'claimSide',
      message: 'unlikely-units.usual',
      values: { units: '3', limit: '4', list: 'built-in 2024Q3' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'with those of another visit that day',
    when: {
      units: { mostOnOneDay: 5 },
      candidatesBeside: [{ given: { evidence: at('MedicationAdministration/z', 'effective') } }],
    },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'unlikely-units.unlikely',
      values: { units: '5', limit: '4', list: 'built-in 2024Q3' },
      evidence: [...drugEvidence, 'MedicationAdministration/z#effective'],
    },
  },
  {
    name: 'one is never too many',
    when: {},
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the table is asked about this code',
    when: { units: { mostOnOneDay: 3 } },
    tables: {
      unlikelyUnits: (_side, code) =>
        code === '96372' ? { kind: 'mue-practitioner', period: '2026Q1', units: 2, mai: 3 } : null,
    },
    expect: {
      outcome: 'review',
      policyRow: 'claimSide',
      message: 'unlikely-units.unlikely',
      values: { units: '3', limit: '2', list: '2026Q1' },
      evidence: drugEvidence,
    },
  },
];
