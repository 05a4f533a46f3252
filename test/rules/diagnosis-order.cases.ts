import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'it stands first',
    when: withCodes('Z34.90', 'E53.8'),
    expect: { outcome: 'pass', message: 'diagnosis-order.first', evidence: codesAt(0) },
  },
  {
    name: 'it stands behind',
    when: withCodes('E53.8', 'Z34.90'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-order.behind',
      values: { code: 'Z34.90', first: 'E53.8' },
      evidence: codesAt(0, 1),
    },
  },
  {
    name: 'two of them: one must stand behind',
    when: withCodes('Z34.90', 'Z00.00'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-order.behind',
      values: { code: 'Z00.00', first: 'Z34.90' },
      evidence: codesAt(0, 1),
    },
  },
  {
    name: 'none of these codes',
    when: {},
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'the same code twice',
    when: withCodes('Z34.90', 'Z34.90'),
    expect: { outcome: 'pass', message: 'diagnosis-order.first', evidence: codesAt(0) },
  },
  {
    name: 'two behind another',
    when: withCodes('E53.8', 'Z34.90', 'Z00.00'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-order.behind',
      values: { code: 'Z34.90, Z00.00', first: 'E53.8' },
      evidence: codesAt(0, 1, 2),
    },
  },
];
