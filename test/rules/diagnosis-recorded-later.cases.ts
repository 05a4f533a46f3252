import { at } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'recorded on the day',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-recorded-later.in-time',
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'the only one was recorded later',
    when: withCodes({ code: 'E53.8', recordedLater: at('Condition/c0', 'recordedDate') }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-recorded-later.later',
      values: { diagnoses: 'E53.8' },
      evidence: [...codesAt(0), 'Condition/c0#recordedDate'],
    },
  },
  {
    name: 'another was recorded in time',
    when: withCodes({ code: 'E53.8', recordedLater: at('Condition/c0', 'recordedDate') }, 'D51.0'),
    expect: { outcome: 'pass', message: 'diagnosis-recorded-later.in-time', evidence: codesAt(0, 1) },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
