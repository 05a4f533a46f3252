import { drugEvidence } from './beside.ts';
import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'one line',
    when: { units: { counted: 2, billed: 2, candidates: 2 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.units',
      values: { billed: '2' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'lines with 59',
    policy: { furtherInjections: '59' },
    when: { units: { counted: 2, billed: 2, candidates: 2 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.modifier',
      values: { further: '1', modifier: '59' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'lines with XS',
    policy: { furtherInjections: 'XS' },
    when: { units: { counted: 2, billed: 2, candidates: 2 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.modifier',
      values: { further: '1', modifier: 'XS' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'lines with 76',
    policy: { furtherInjections: '76' },
    when: { units: { counted: 2, billed: 2, candidates: 2 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.modifier',
      values: { further: '1', modifier: '76' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'one on each of two days',
    policy: { furtherInjections: '76' },
    when: { units: { counted: 2, billed: 2, daysBilled: 2 } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'three over two days',
    policy: { furtherInjections: '76' },
    when: { units: { counted: 3, billed: 3, daysBilled: 2 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.modifier',
      values: { further: '1', modifier: '76' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'three',
    policy: { furtherInjections: 'XS' },
    when: { units: { billed: 3 } },
    expect: {
      outcome: 'pass',
      policyRow: 'furtherInjections',
      message: 'further-injections.modifier',
      values: { further: '2', modifier: 'XS' },
      evidence: drugEvidence,
    },
  },
  {
    name: 'one injection',
    when: {},
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'two, of which the policy leaves one',
    when: { units: { counted: 2, billed: 1 } },
    expect: { outcome: 'not-applicable' },
  },
];
