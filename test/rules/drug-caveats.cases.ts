import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  { name: 'nothing to know', when: {}, drug: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'something to know',
    when: {},
    drug: { caveats: ['not-j3420', 'units-large'] },
    expect: {
      outcome: 'pass',
      message: 'drug-caveats.known',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', caveats: 'not-j3420, units-large' },
      evidence: [pa('medication')],
    },
  },
];
