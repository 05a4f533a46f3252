import { readyDiagnosis } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';

const evidence = [{ pointer: 'Condition/c#code', value: 'x' }];
const linked = { diagnosis: readyDiagnosis(), link: 'encounter-diagnosis', reached: 'codable', barred: null, evidence };

export const cases: readonly RuleCase[] = [
  {
    name: 'linked',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-linked.linked',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'linked, however poor',
    when: { conditions: { linked: [{ ...linked, reached: 'linked', barred: 'diagnosis-clinical.workflow-term' }] } },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-linked.linked',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'one linked suffices beside one that was not read',
    when: {
      conditions: { linked: [{ ...linked, reached: 'codable' }], unread: [{ why: { code: 'forbidden' }, evidence }] },
    },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-linked.linked',
      values: { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'none',
    when: { conditions: { linked: [] } },
    expect: { outcome: 'gap', kind: 'absent', message: 'diagnosis-linked.absent' },
  },
  {
    name: 'points to nothing',
    when: { conditions: { linked: [], dangling: evidence } },
    expect: { outcome: 'gap', kind: 'absent', message: 'diagnosis-linked.dangling', evidence: ['Condition/c#code'] },
  },
  {
    name: 'could not be read',
    when: { conditions: { linked: [], unread: [{ why: { code: 'forbidden' }, evidence }] } },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'diagnosis-linked.unread',
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'problem list only',
    when: {
      conditions: {
        linked: [{ ...linked, link: 'problem-list', reached: 'not-linked', barred: 'diagnosis-linked.problem-list' }],
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-linked.problem-list',
      values: {
        diagnosis: 'Vitamin B12 deficiency',
        code: 'E53.8',
        verification: 'confirmed',
        clinical: 'active',
        count: '1',
      },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'only a reason for the visit',
    when: {
      conditions: { linked: [] },
      encounters: { visit: { reasons: [{ pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' }] } },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-linked.reason-only',
      values: { reason: 'B12 injection' },
      evidence: ['Encounter/v#reasonCode[0]'],
    },
  },
  {
    name: 'no visit, so its diagnoses are not known',
    when: { conditions: { linked: [] }, encounters: { visit: null } },
    expect: { outcome: 'unchecked', message: 'diagnosis-linked.no-visit', why: 'not-found' },
  },
  {
    name: 'no visit, but a reason of its own',
    when: { encounters: { visit: null }, conditions: { linked: [{ ...linked, link: 'administration-reason' }] } },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-linked.linked',
      values: {
        diagnosis: 'Vitamin B12 deficiency',
        code: 'E53.8',
        verification: 'confirmed',
        clinical: 'active',
      },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'only reasons for the visit',
    when: {
      conditions: { linked: [] },
      encounters: {
        visit: {
          reasons: [
            { pointer: 'Encounter/v#reasonCode[0]', value: 'B12 injection' },
            { pointer: 'Encounter/v#reasonCode[1]', value: 'Follow-up' },
          ],
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-linked.reason-only',
      values: { reason: 'B12 injection; Follow-up' },
      evidence: ['Encounter/v#reasonCode[0]', 'Encounter/v#reasonCode[1]'],
    },
  },
];
