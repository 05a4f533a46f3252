import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a note that names another way',
    when: { administrations: { administration: { doubts: [{ pointer: pa('note[0].text'), value: 'given IV' }] } } },
    expect: {
      outcome: 'review',
      message: 'injection-not-infusion.doubt',
      values: { route: 'im', words: 'given IV' },
      evidence: [pa('dosage.route'), pa('note[0].text')],
    },
  },
  {
    name: 'nothing speaks of an infusion',
    when: {},
    expect: { outcome: 'pass', message: 'injection-not-infusion.no-sign', evidence: [pa('dosage.route')] },
  },
  {
    name: 'IM with a rate',
    when: {
      administrations: { administration: { infusion: [{ pointer: pa('dosage.rateQuantity'), value: '20 mL/h' }] } },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'injection-not-infusion.conflict',
      values: { route: 'im', words: '20 mL/h' },
      evidence: [pa('dosage.route'), pa('dosage.rateQuantity')],
    },
  },
  {
    name: 'SC with a pump',
    when: {
      administrations: {
        administration: { route: { class: 'sc' }, infusion: [{ pointer: pa('dosage.text'), value: 'via pump' }] },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'injection-not-infusion.conflict',
      values: { route: 'sc', words: 'via pump' },
      evidence: [pa('dosage.route'), pa('dosage.text')],
    },
  },
  {
    name: 'SC infusion by its route',
    when: {
      administrations: {
        administration: {
          route: { class: 'sc-infusion' },
          infusion: [{ pointer: pa('dosage.rateQuantity'), value: '2 mL/h' }],
        },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'route unknown',
    when: {
      administrations: {
        administration: {
          route: { class: null, certainty: 'absent' },
          infusion: [{ pointer: pa('dosage.rateQuantity'), value: '2 mL/h' }],
        },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a rate, a pump and a note that names another way',
    when: {
      administrations: {
        administration: {
          infusion: [
            { pointer: pa('dosage.rateQuantity'), value: '20 mL/h' },
            { pointer: pa('dosage.text'), value: 'via pump' },
          ],
          doubts: [{ pointer: pa('note[0].text'), value: 'given IV' }],
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'injection-not-infusion.conflict',
      values: { route: 'im', words: '20 mL/h; via pump' },
      evidence: [pa('dosage.route'), pa('dosage.rateQuantity'), pa('dosage.text')],
    },
  },
];
