import { pa, type RuleCase } from './case.ts';

const onBody = [{ pointer: pa('device[0].display'), value: 'On-body injector' }];
const pegfilgrastim = { drug: { text: 'Pegfilgrastim 6 mg', ingredient: 'pegfilgrastim', class: 'therapeutic' } };
const named = { administrations: { administration: { onBody } } };
const evidence = [pa('device[0].display'), pa('medication')];

export const cases: readonly RuleCase[] = [
  { name: 'nothing names one', when: {}, expect: { outcome: 'not-applicable' } },
  { name: 'the drug alone says nothing', when: { medications: pegfilgrastim }, expect: { outcome: 'not-applicable' } },
  {
    name: 'the drug that comes in one',
    when: { ...named, medications: pegfilgrastim },
    expect: {
      outcome: 'another-service',
      family: 'on-body-injector',
      codes: ['96377'],
      message: 'on-body-injector.applied',
      values: { drug: 'Pegfilgrastim 6 mg', words: 'On-body injector', codes: '96377' },
      evidence,
    },
  },
  {
    name: 'two names that differ',
    when: { ...named, medications: { drug: { ...pegfilgrastim.drug, certainty: 'conflict' } } },
    expect: {
      outcome: 'review',
      message: 'on-body-injector.maybe',
      values: { drug: 'Pegfilgrastim 6 mg', words: 'On-body injector', codes: '96377' },
      evidence,
    },
  },
  {
    name: 'another drug',
    when: named,
    expect: {
      outcome: 'review',
      message: 'on-body-injector.maybe',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', words: 'On-body injector', codes: '96377' },
      evidence,
    },
  },
  {
    name: 'named twice, in other words',
    when: {
      administrations: {
        administration: { onBody: [...onBody, { pointer: pa('note[0].text'), value: 'OBI applied' }, ...onBody] },
      },
      medications: pegfilgrastim,
    },
    expect: {
      outcome: 'another-service',
      family: 'on-body-injector',
      codes: ['96377'],
      message: 'on-body-injector.applied',
      values: { drug: 'Pegfilgrastim 6 mg', words: 'On-body injector; OBI applied', codes: '96377' },
      evidence: [pa('device[0].display'), pa('note[0].text'), pa('device[0].display'), pa('medication')],
    },
  },
];
