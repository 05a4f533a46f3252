import { at } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'no onset is recorded',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-onset.not-later',
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'the only one began later',
    when: withCodes({ code: 'E53.8', onsetLater: at('Condition/c0', 'onsetDateTime') }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-onset.later',
      values: { diagnoses: 'E53.8' },
      evidence: [...codesAt(0), 'Condition/c0#onsetDateTime'],
    },
  },
  {
    name: 'both began later',
    when: withCodes(
      { code: 'E53.8', onsetLater: at('Condition/c0', 'onsetDateTime') },
      { code: 'D51.0', onsetLater: at('Condition/c1', 'onsetDateTime') },
    ),
    expect: {
      outcome: 'review',
      message: 'diagnosis-onset.later',
      values: { diagnoses: 'E53.8, D51.0' },
      evidence: [...codesAt(0), 'Condition/c0#onsetDateTime', ...codesAt(1), 'Condition/c1#onsetDateTime'],
    },
  },
  {
    name: 'another was there',
    when: withCodes({ code: 'E53.8', onsetLater: at('Condition/c0', 'onsetDateTime') }, 'D51.0'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-onset.another',
      values: { diagnoses: 'E53.8' },
      evidence: [...codesAt(0), 'Condition/c0#onsetDateTime'],
    },
  },
  {
    name: 'another was there, but it supports nothing',
    when: withCodes(
      { code: 'E53.8', onsetLater: at('Condition/c0', 'onsetDateTime') },
      { code: 'D51.0', reached: 'clinical' },
    ),
    expect: {
      outcome: 'review',
      message: 'diagnosis-onset.later',
      values: { diagnoses: 'E53.8' },
      evidence: [...codesAt(0), 'Condition/c0#onsetDateTime'],
    },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
