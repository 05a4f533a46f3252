import { pa, type RuleCase } from './case.ts';
import { row } from './hcpcs.ts';

const asked = { routeModifier: 'ja-jb' } as const;
const twoWays = { caveats: ['route-modifier'] as const, hcpcs: [row('J0129', '10 mg')] };
const by = (route: string) => ({ administrations: { administration: { route: { class: route } } } });
const values = { drug: 'Cyanocobalamin 1000 mcg/mL', code: 'J0129' };
const policyRow = 'routeModifier';
const evidence = [pa('dosage.route')];

export const cases: readonly RuleCase[] = [
  { name: 'the payer does not ask', when: by('sc'), drug: twoWays, expect: { outcome: 'not-applicable' } },
  { name: 'a drug with one way', when: by('sc'), policy: asked, drug: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'under the skin',
    when: by('sc'),
    policy: asked,
    drug: twoWays,
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'route-modifier.under-skin',
      values: { ...values, route: 'sc' },
      evidence,
    },
  },
  {
    name: 'into a muscle is neither',
    when: by('im'),
    policy: asked,
    drug: twoWays,
    expect: {
      outcome: 'review',
      policyRow,
      message: 'route-modifier.neither',
      values: { ...values, route: 'im' },
      evidence,
    },
  },
  {
    name: 'no route',
    when: { administrations: { administration: { route: { class: null, certainty: 'absent' } } } },
    policy: asked,
    drug: twoWays,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a drug of which nothing is known',
    when: by('sc'),
    policy: asked,
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no code is known of the drug',
    when: by('sc'),
    policy: asked,
    drug: { ...twoWays, hcpcs: [] },
    expect: {
      outcome: 'pass',
      policyRow,
      message: 'route-modifier.under-skin',
      values: { ...values, route: 'sc', code: '' },
      evidence,
    },
  },
];
