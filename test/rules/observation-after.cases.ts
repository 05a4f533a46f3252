import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a label that asks for observation',
    when: { medications: { drug: { ingredient: 'olanzapine', text: 'Zyprexa Relprevv 300 mg' } } },
    drug: { caveats: ['observation-required'] },
    expect: {
      outcome: 'review',
      message: 'observation-after.ask',
      values: { drug: 'Zyprexa Relprevv 300 mg' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'other things to know about the drug',
    when: {},
    drug: { caveats: ['two-syringes'] },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'a drug of which nothing is known', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'no drug',
    when: { medications: { drug: { ingredient: null } } },
    drug: { caveats: ['observation-required'] },
    expect: { outcome: 'not-applicable' },
  },
];
