import { readyDiagnosis } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';

const evidence = [{ pointer: 'Condition/c#code', value: 'x' }];
const linked = { diagnosis: readyDiagnosis(), link: 'encounter-diagnosis', reached: 'codable', barred: null, evidence };

const [code] = readyDiagnosis().codes;
const short = readyDiagnosis({
  text: 'Chronic kidney disease',
  codes: code
    ? [
        { ...code, code: 'N18' },
        { ...code, code: '709044004', kind: 'snomed' },
        { ...code, code: 'D51' },
      ]
    : [],
});

export const cases: readonly RuleCase[] = [
  {
    name: 'reaches the stage',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-codable.codable',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'one of two suffices',
    when: {
      conditions: {
        linked: [
          { ...linked, reached: 'usable', barred: 'diagnosis-codable.text-only' },
          { ...linked, reached: 'codable' },
        ],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-codable.codable',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.text-only',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.text-only' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-codable.text-only',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.snomed-only',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.snomed-only' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-codable.snomed-only',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.other-system',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.other-system' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.other-system',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.workflow-code',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.workflow-code' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.workflow-code',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.malformed',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.malformed' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.malformed',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.header',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.header' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.header',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'perhaps a heading, beside one that nobody can use',
    when: {
      conditions: {
        linked: [
          { ...linked, reached: 'usable', barred: 'diagnosis-codable.header' },
          { ...linked, diagnosis: short, reached: 'usable', barred: 'diagnosis-codable.short' },
        ],
      },
    },
    expect: {
      outcome: 'review',
      message: 'diagnosis-codable.short',
      values: { diagnosis: 'Chronic kidney disease', code: 'N18, D51', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'perhaps a heading, beside a complete one',
    when: {
      conditions: {
        linked: [{ ...linked, diagnosis: short, reached: 'usable', barred: 'diagnosis-codable.short' }, linked],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-codable.codable',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'diagnosis-codable.manifestation',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.manifestation' }] } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.manifestation',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'one that was not read may be the one',
    when: {
      conditions: {
        linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.text-only' }],
        unread: [{ why: { code: 'forbidden' }, evidence }],
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'diagnosis-codable.unread',
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
            reached: 'usable',
            barred: 'diagnosis-codable.text-only',
          },
        ],
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'modifier-extension',
      message: 'diagnosis-codable.unread',
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'an earlier stage was not reached',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-linked.problem-list' }] } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
