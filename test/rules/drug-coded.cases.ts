import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a code',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'drug-coded.coded',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a name only',
    when: { medications: { drug: { codes: [], certainty: 'text' } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'drug-coded.name-only',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a drug that was not recognised is asked about elsewhere',
    when: { medications: { drug: { codes: [], certainty: 'unknown', class: null } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'vaccines have product codes',
    when: { medications: { drug: { codes: [], class: 'vaccine' } } },
    expect: { outcome: 'not-applicable' },
  },
];
