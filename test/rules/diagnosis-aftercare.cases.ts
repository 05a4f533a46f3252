import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'aftercare without an injury',
    when: withCodes('Z47.89', 'M17.11'),
    expect: { outcome: 'pass', message: 'diagnosis-aftercare.no-injury', evidence: codesAt(0) },
  },
  {
    name: 'aftercare with an injury',
    when: withCodes('S01.01XD', 'Z47.89'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-aftercare.injury',
      values: { aftercare: 'Z47.89', injuries: 'S01.01XD' },
      evidence: codesAt(1, 0),
    },
  },
  {
    name: 'an injury alone',
    when: withCodes('S01.01XD'),
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
