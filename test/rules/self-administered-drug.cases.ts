import { pa, type RuleCase } from './case.ts';

const values = { drug: 'Cyanocobalamin 1000 mcg/mL' };
const evidence = [pa('medication')];
const excluded = { selfAdministered: 'excluded' } as const;
const named = (value: string) => ({
  medications: { drug: { product: { words: [{ pointer: pa('medication'), value }] } } },
});
const pen = named('Sumatriptan Auto-Injector 6 mg');

export const cases: readonly RuleCase[] = [
  { name: 'staff usually give it', when: {}, drug: { selfAdministered: 'no' }, expect: { outcome: 'not-applicable' } },
  {
    name: 'staff usually give it, whatever the payer',
    when: {},
    policy: excluded,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'patients usually give it',
    when: {},
    drug: { selfAdministered: 'yes' },
    expect: { outcome: 'review', message: 'self-administered-drug.ask', values, evidence },
  },
  {
    name: 'patients usually give it, and the payer leaves it out',
    when: {},
    policy: excluded,
    drug: { selfAdministered: 'yes' },
    expect: {
      outcome: 'review',
      policyRow: 'selfAdministered',
      message: 'self-administered-drug.excluded',
      values,
      evidence,
    },
  },
  {
    name: 'only its pen is made for patients, and the payer leaves that out',
    when: {},
    policy: excluded,
    drug: { selfAdministered: 'form' },
    expect: {
      outcome: 'review',
      policyRow: 'selfAdministered',
      message: 'self-administered-drug.form',
      values,
      evidence,
    },
  },
  {
    name: 'only its pen is made for patients, and it came from a vial',
    when: named('Testosterone enanthate 200 mg/mL, 5 mL vial'),
    policy: excluded,
    drug: { selfAdministered: 'form' },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a vial does not answer for a pen',
    when: named('Glucagon auto-injector or vial'),
    policy: excluded,
    drug: { selfAdministered: 'form' },
    expect: {
      outcome: 'review',
      policyRow: 'selfAdministered',
      message: 'self-administered-drug.form',
      values,
      evidence,
    },
  },
  {
    name: 'a vial of what patients always give themselves',
    when: named('Insulin regular, 10 mL vial'),
    policy: excluded,
    drug: { selfAdministered: 'yes' },
    expect: {
      outcome: 'review',
      policyRow: 'selfAdministered',
      message: 'self-administered-drug.excluded',
      values,
      evidence,
    },
  },
  {
    name: 'only its pen is made for patients, and none is recorded',
    when: {},
    drug: { selfAdministered: 'form' },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the form that is made for patients',
    when: pen,
    drug: { selfAdministered: 'form' },
    expect: { outcome: 'review', message: 'self-administered-drug.ask', values, evidence },
  },
  { name: 'nothing is known of the drug', when: {}, policy: excluded, drug: {}, expect: { outcome: 'not-applicable' } },
];
