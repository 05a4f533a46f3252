import type { RuleCase } from './case.ts';

const evidence = ['MedicationAdministration/a#medication'];

/** Counting itself is tested in `test/engine/units.test.ts`. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a dose divided over two sites',
    when: {
      units: {
        counted: 2,
        billed: 2,
        divided: [{ pointer: 'MedicationAdministration/a#dosage.text', value: 'both arms' }],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'units-counted.divided',
      values: { counted: '2', billed: '2', policy: 'per-injection', candidates: '1' },
      evidence: ['MedicationAdministration/a#dosage.text'],
    },
  },
  {
    name: 'each counts',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'units-counted.each',
      values: { counted: '1', billed: '1', policy: 'per-injection', candidates: '1' },
      evidence,
    },
  },
  {
    name: 'two entries count once',
    when: { units: { candidates: 2, together: [{ pointer: 'MedicationAdministration/b#medication', value: 'x' }] } },
    expect: {
      outcome: 'pass',
      message: 'units-counted.together',
      values: { counted: '1', billed: '1', policy: 'per-injection', candidates: '2' },
      evidence: ['MedicationAdministration/b#medication'],
    },
  },
  {
    name: 'the policy limits',
    when: { units: { counted: 3, billed: 1, candidates: 3, policy: 'per-encounter-1' } },
    expect: {
      outcome: 'pass',
      message: 'units-counted.limited',
      values: { counted: '3', billed: '1', policy: 'per-encounter-1', candidates: '3' },
      evidence,
    },
  },
  {
    name: 'no candidate',
    when: { units: { counted: 0, billed: 0, candidates: 0 } },
    expect: { outcome: 'not-applicable' },
  },
];
