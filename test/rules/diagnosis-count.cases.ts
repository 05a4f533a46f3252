import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'one',
    when: withCodes('E53.8'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-count.few',
      values: { first: 'E53.8', count: '1' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'four',
    when: withCodes('E53.8', 'D51.0', 'K90.0', 'G62.1'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-count.few',
      values: { first: 'E53.8, D51.0, K90.0, G62.1', count: '4' },
      evidence: codesAt(0, 1, 2, 3),
    },
  },
  {
    name: 'five',
    when: withCodes('E53.8', 'D51.0', 'K90.0', 'G62.1', 'R53.83'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-count.line',
      values: { first: 'E53.8, D51.0, K90.0, G62.1', count: '5' },
      evidence: codesAt(0, 1, 2, 3, 4),
    },
  },
  {
    name: 'the same code twice counts once',
    when: withCodes('E53.8', 'D51.0', 'K90.0', 'G62.1', 'E53.8'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-count.few',
      values: { first: 'E53.8, D51.0, K90.0, G62.1', count: '4' },
      evidence: codesAt(0, 1, 2, 3, 4),
    },
  },
  {
    name: 'one that supports nothing does not count',
    when: withCodes('E53.8', 'D51.0', 'K90.0', 'G62.1', { code: 'R53.83', reached: 'clinical' }),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-count.few',
      values: { first: 'E53.8, D51.0, K90.0, G62.1', count: '4' },
      evidence: codesAt(0, 1, 2, 3),
    },
  },
  {
    name: 'a manifestation goes after what it follows from',
    when: withCodes({ code: 'G32.0', reached: 'usable', barred: 'diagnosis-codable.manifestation' }, 'D51.0'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-count.few',
      values: { first: 'D51.0, G32.0', count: '2' },
      evidence: codesAt(1),
    },
  },
  ...[12, 13].map(
    (count): RuleCase => ({
      name: `${count} codes`,
      when: withCodes(...Array.from({ length: count }, (_, index) => `A${10 + index}.0`)),
      expect: {
        outcome: 'review',
        message: count > 12 ? 'diagnosis-count.claim' : 'diagnosis-count.line',
        values: { first: 'A10.0, A11.0, A12.0, A13.0', count: String(count) },
        evidence: codesAt(...Array.from({ length: count }, (_, index) => index)),
      },
    }),
  ),
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
