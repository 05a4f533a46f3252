import { readyDiagnosis } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';

const evidence = [{ pointer: 'Condition/c#code', value: 'x' }];
const linked = { diagnosis: readyDiagnosis(), link: 'encounter-diagnosis', reached: 'codable', barred: null, evidence };

export const cases: readonly RuleCase[] = [
  {
    name: 'reaches the stage',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-usable.usable',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'one of two suffices',
    when: {
      conditions: {
        linked: [
          { ...linked, reached: 'clinical', barred: 'diagnosis-usable.verification' },
          { ...linked, reached: 'codable' },
        ],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-usable.usable',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-usable.verification',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-usable.verification' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-usable.verification',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-usable.clinical-status',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-usable.clinical-status' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-usable.clinical-status',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-usable.uncertain',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-usable.uncertain' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-usable.uncertain',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  ...(['diagnosis-usable.denied', 'diagnosis-usable.history'] as const).map(
    (message): RuleCase => ({
      name: `${message}: words and code contradict each other`,
      when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: message }] } },
      expect: {
        outcome: 'gap',
        kind: 'conflict',
        message,
        values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
        evidence: ['Condition/c#code'],
      },
    }),
  ),
  {
    name: 'amid other words, "history of" is asked about',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-usable.perhaps-history' }] } },
    expect: {
      outcome: 'review',
      message: 'diagnosis-usable.perhaps-history',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'one that was not read may be the one',
    when: {
      conditions: {
        linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-usable.verification' }],
        unread: [{ why: { code: 'forbidden' }, evidence }],
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'diagnosis-usable.unread',
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'the linked one could not be understood',
    when: {
      conditions: {
        linked: [
          {
            ...linked,
            diagnosis: readyDiagnosis({ unread: { code: 'modifier-extension' } }),
            reached: 'clinical',
            barred: 'diagnosis-usable.verification',
          },
        ],
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'modifier-extension',
      message: 'diagnosis-usable.unread',
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'an earlier stage was not reached',
    when: { conditions: { linked: [{ ...linked, reached: 'linked', barred: 'diagnosis-linked.problem-list' }] } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
