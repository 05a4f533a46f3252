import type { MessageKey } from '../../src/domain/messages.ts';
import { readyDiagnosis } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';

const evidence = [{ pointer: 'Condition/c#code', value: 'x' }];
const list = 'built-in ICD-10-CM FY2024';
const linked = {
  diagnosis: readyDiagnosis(),
  link: 'encounter-diagnosis',
  reached: 'codable',
  barred: null,
  evidence,
  list,
};
const values = { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' };
const at = ['Condition/c#code'];

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
const ofShort = {
  diagnosis: 'Chronic kidney disease',
  code: 'N18, D51',
  verification: 'confirmed',
  clinical: 'active',
  list,
};

/** What one diagnosis lacks: the kind of gap, and whether the answer names the list it was held against. */
const barred: readonly (readonly [MessageKey, 'absent' | 'invalid', boolean])[] = [
  ['diagnosis-codable.text-only', 'absent', false],
  ['diagnosis-codable.snomed-only', 'absent', false],
  ['diagnosis-codable.other-system', 'invalid', false],
  ['diagnosis-codable.workflow-code', 'invalid', false],
  ['diagnosis-codable.malformed', 'invalid', false],
  ['diagnosis-codable.not-listed', 'invalid', true],
  ['diagnosis-codable.header', 'invalid', true],
  ['diagnosis-codable.seventh', 'invalid', true],
  ['diagnosis-codable.manifestation', 'invalid', false],
  ['diagnosis-codable.never-first', 'invalid', false],
];

export const cases: readonly RuleCase[] = [
  {
    name: 'reaches the stage',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-codable.codable',
      values: { ...values, list },
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
      values: { ...values, list },
      evidence: at,
    },
  },
  {
    name: 'by an official list, which the answer names',
    when: { conditions: { linked: [{ ...linked, list: 'ICD-10-CM FY2027' }] } },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-codable.codable',
      values: { ...values, list: 'ICD-10-CM FY2027' },
      evidence: at,
    },
  },
  {
    name: 'not in the official list, which the answer names',
    when: {
      conditions: {
        linked: [{ ...linked, list: 'ICD-10-CM FY2027', reached: 'usable', barred: 'diagnosis-codable.not-listed' }],
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-codable.not-listed',
      values: { ...values, list: 'ICD-10-CM FY2027' },
      evidence: at,
    },
  },
  ...barred.map(
    ([message, kind, named]): RuleCase => ({
      name: message,
      when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: message }] } },
      expect: {
        outcome: 'gap',
        kind,
        message,
        values: { ...values, ...(named ? { list } : {}) },
        evidence: at,
      },
    }),
  ),
  {
    name: 'perhaps younger than the day',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.not-yet' }] } },
    expect: {
      outcome: 'review',
      message: 'diagnosis-codable.not-yet',
      values: { ...values, list },
      evidence: at,
    },
  },
  {
    name: 'not in the built-in list',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.unlisted' }] } },
    expect: {
      outcome: 'review',
      message: 'diagnosis-codable.unlisted',
      values: { ...values, list },
      evidence: at,
    },
  },
  {
    name: 'it mostly adds to another',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.perhaps-not-first' }] } },
    expect: { outcome: 'review', message: 'diagnosis-codable.perhaps-not-first', values, evidence: at },
  },
  {
    name: 'only what the patient came for',
    when: { conditions: { linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.errand' }] } },
    expect: { outcome: 'review', message: 'diagnosis-codable.errand', values, evidence: at },
  },
  {
    name: 'perhaps a heading, beside one that nobody can use',
    when: {
      conditions: {
        linked: [
          { ...linked, reached: 'usable', barred: 'diagnosis-codable.text-only' },
          { ...linked, diagnosis: short, reached: 'usable', barred: 'diagnosis-codable.short' },
        ],
      },
    },
    expect: { outcome: 'review', message: 'diagnosis-codable.short', values: ofShort, evidence: at },
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
      values: { ...values, list },
      evidence: at,
    },
  },
  {
    name: 'perhaps a heading, and another could not be read',
    when: {
      conditions: {
        linked: [{ ...linked, diagnosis: short, reached: 'usable', barred: 'diagnosis-codable.short' }],
        unread: [{ why: { code: 'forbidden' }, evidence }],
      },
    },
    expect: { outcome: 'unchecked', why: 'forbidden', message: 'diagnosis-codable.unread', evidence: at },
  },
  {
    name: 'one that was not read may be the one',
    when: {
      conditions: {
        linked: [{ ...linked, reached: 'usable', barred: 'diagnosis-codable.text-only' }],
        unread: [{ why: { code: 'forbidden' }, evidence }],
      },
    },
    expect: { outcome: 'unchecked', why: 'forbidden', message: 'diagnosis-codable.unread', evidence: at },
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
    expect: { outcome: 'unchecked', why: 'modifier-extension', message: 'diagnosis-codable.unread', evidence: at },
  },
  {
    name: 'an earlier stage was not reached',
    when: { conditions: { linked: [{ ...linked, reached: 'clinical', barred: 'diagnosis-linked.problem-list' }] } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
