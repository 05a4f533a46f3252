import { at, readyDiagnosis, readyVisit } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const esa = { caveats: ['esa-rules'] as const };
const drug = 'Cyanocobalamin 1000 mcg/mL';
const diagnosis = (code: string, text: string, kind = 'icd-10-cm') => ({
  conditions: {
    linked: [
      {
        diagnosis: readyDiagnosis({
          text,
          codes: [
            {
              system: 'x',
              code,
              display: null,
              kind: kind as 'snomed',
              evidence: { pointer: 'Condition/c#code.coding[0]', value: code },
            },
          ],
        }),
        link: 'problem-list',
        reached: 'linked',
        barred: null,
        evidence: [],
      },
    ],
  },
});

export const cases: readonly RuleCase[] = [
  { name: 'another drug', when: diagnosis('N18.6', 'ESRD'), drug: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'no sign of dialysis',
    when: {},
    drug: esa,
    expect: { outcome: 'pass', message: 'esrd-drug.no-sign', values: { drug }, evidence: [pa('medication')] },
  },
  {
    name: 'end-stage renal disease by code',
    when: diagnosis('N18.6', 'Renal failure'),
    drug: esa,
    expect: {
      outcome: 'review',
      message: 'esrd-drug.kidney-failure',
      values: { drug, diagnosis: 'Renal failure' },
      evidence: ['Condition/c#code.coding[0]'],
    },
  },
  {
    name: 'end-stage renal disease in words',
    when: diagnosis('46177005', 'End-stage renal disease', 'snomed'),
    drug: esa,
    expect: {
      outcome: 'review',
      message: 'esrd-drug.kidney-failure',
      values: { drug, diagnosis: 'End-stage renal disease' },
      evidence: ['Condition/c#code'],
    },
  },
  {
    name: 'an earlier stage',
    when: diagnosis('N18.4', 'Chronic kidney disease, stage 4'),
    drug: esa,
    expect: { outcome: 'pass', message: 'esrd-drug.no-sign', values: { drug }, evidence: [pa('medication')] },
  },
  {
    name: 'a visit for dialysis',
    when: { encounters: { visit: readyVisit({ type: 'Hemodialysis, patient on dialysis' }) } },
    drug: esa,
    expect: {
      outcome: 'review',
      message: 'esrd-drug.kidney-failure',
      values: { drug, diagnosis: 'Hemodialysis, patient on dialysis' },
      evidence: ['Encounter/v#period'],
    },
  },
  {
    name: 'diagnoses that could not be read',
    when: { conditions: { unread: [{ why: { code: 'forbidden' }, evidence: at('Encounter/v', 'diagnosis[1]') }] } },
    drug: esa,
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'esrd-drug.unread',
      values: { drug },
      evidence: ['Encounter/v#diagnosis[1]'],
    },
  },
  { name: 'a drug of which nothing is known', when: diagnosis('N18.6', 'ESRD'), expect: { outcome: 'not-applicable' } },
  {
    name: 'the code under another system, and other words',
    when: diagnosis('N18.6', 'Renal failure', 'other'),
    drug: esa,
    expect: { outcome: 'pass', message: 'esrd-drug.no-sign', values: { drug }, evidence: [pa('medication')] },
  },
  {
    name: 'two signs',
    when: {
      conditions: {
        linked: [...diagnosis('N18.6', 'Renal failure').conditions.linked, ...diagnosis('1', 'ESRD').conditions.linked],
      },
    },
    drug: esa,
    expect: {
      outcome: 'review',
      message: 'esrd-drug.kidney-failure',
      values: { drug, diagnosis: 'Renal failure, ESRD' },
      evidence: ['Condition/c#code.coding[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'no visit',
    when: { encounters: { visit: null } },
    drug: esa,
    expect: { outcome: 'pass', message: 'esrd-drug.no-sign', values: { drug }, evidence: [pa('medication')] },
  },
];
