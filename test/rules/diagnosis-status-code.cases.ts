import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'an illness',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-status-code.reason',
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'status code alone',
    when: withCodes('Z79.899'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-status-code.only',
      values: { diagnoses: 'Z79.899' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'status code beside an illness',
    when: withCodes('Z79.899', 'E53.8'),
    expect: { outcome: 'pass', message: 'diagnosis-status-code.reason', evidence: codesAt(1) },
  },
  {
    name: 'beside one that supports nothing',
    when: withCodes('Z79.899', { code: 'E53.8', reached: 'usable' }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-status-code.only',
      values: { diagnoses: 'Z79.899' },
      evidence: codesAt(0),
    },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
