import { pa, type RuleCase } from './case.ts';

const said = (value: string) => ({ pointer: pa('medication'), value });
const fits = { outcome: 'pass', message: 'product-fits-route.fits', evidence: [pa('medication')] } as const;

export const cases: readonly RuleCase[] = [
  { name: 'nothing said', when: {}, expect: fits },
  {
    name: 'a tablet',
    when: { medications: { drug: { notInjected: [said('tablet')] } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'product-fits-route.form',
      values: { route: 'im', words: 'tablet' },
      evidence: [pa('dosage.route'), pa('medication')],
    },
  },
  {
    name: 'a name that mentions the vein only',
    when: { medications: { drug: { ways: [{ classes: ['iv'], evidence: said('IV soln') }] } } },
    expect: {
      outcome: 'review',
      message: 'product-fits-route.way',
      values: { route: 'im', words: 'IV soln' },
      evidence: [pa('dosage.route'), pa('medication')],
    },
  },
  {
    name: 'a name that holds more than one drug',
    when: { medications: { drug: { doubts: [said('B12 + flu')] } } },
    expect: {
      outcome: 'review',
      message: 'product-fits-route.doubt',
      values: { route: 'im', words: 'B12 + flu' },
      evidence: [pa('dosage.route'), pa('medication')],
    },
  },
  {
    name: 'a name that mentions the recorded route among others',
    when: { medications: { drug: { ways: [{ classes: ['iv', 'im'], evidence: said('IM/IV') }] } } },
    expect: fits,
  },
  {
    name: 'a subcutaneous pump is no subcutaneous injection',
    when: {
      administrations: { administration: { route: { class: 'sc' } } },
      medications: { drug: { ways: [{ classes: ['sc-infusion'], evidence: said('insulin pump') }] } },
    },
    expect: {
      outcome: 'review',
      message: 'product-fits-route.way',
      values: { route: 'sc', words: 'insulin pump' },
      evidence: [pa('dosage.route'), pa('medication')],
    },
  },
  {
    name: 'a tablet that was swallowed',
    when: {
      administrations: { administration: { route: { class: 'oral' } } },
      medications: { drug: { notInjected: [said('tablet')] } },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'words of two forms that are not injected',
    when: { medications: { drug: { notInjected: [said('tablet'), said('oral')] } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'product-fits-route.form',
      values: { route: 'im', words: 'tablet; oral' },
      evidence: [pa('dosage.route'), pa('medication'), pa('medication')],
    },
  },
];
