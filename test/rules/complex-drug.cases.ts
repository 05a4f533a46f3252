import { pa, type RuleCase } from './case.ts';

const values = { drug: 'Cyanocobalamin 1000 mcg/mL' };
const evidence = [pa('medication')];

export const cases: readonly RuleCase[] = [
  { name: 'an ordinary drug', when: {}, drug: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'payers differ',
    when: {},
    drug: { caveats: ['payer-decides-service'] },
    expect: { outcome: 'review', message: 'complex-drug.open', values, evidence },
  },
  {
    name: 'this payer takes it as an injection',
    when: {},
    policy: { complexDrugs: ['cyanocobalamin'] },
    expect: { outcome: 'pass', policyRow: 'complexDrugs', message: 'complex-drug.injection', values, evidence },
  },
  {
    name: 'this payer takes it as chemotherapy',
    when: {},
    policy: { chemotherapyDrugs: ['cyanocobalamin'] },
    drug: { caveats: ['payer-decides-service'] },
    expect: {
      outcome: 'review',
      policyRow: 'chemotherapyDrugs',
      message: 'complex-drug.chemotherapy',
      values,
      evidence,
    },
  },
  {
    name: 'on both lists',
    when: {},
    policy: { complexDrugs: ['cyanocobalamin'], chemotherapyDrugs: ['cyanocobalamin'] },
    expect: {
      outcome: 'review',
      policyRow: 'chemotherapyDrugs',
      message: 'complex-drug.chemotherapy',
      values,
      evidence,
    },
  },
  {
    name: 'which drug it is stays open',
    when: { medications: { drug: { ingredient: null, certainty: 'conflict' } } },
    policy: { chemotherapyDrugs: ['cyanocobalamin'] },
    expect: { outcome: 'not-applicable' },
  },
];
