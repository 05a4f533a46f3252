import { expect, test } from 'vitest';
import { policyFaults } from '../../src/app/policy-faults.ts';
import type { SmartConfig } from '../../src/domain/config.ts';

type Policy = SmartConfig['policy'];

const cases: readonly (readonly [string, Policy, string[]])[] = [
  ['the base policy', { id: 'base', weights: {} }, []],
  [
    'a rule relaxed, another tightened',
    { id: 'base', weights: { 'site-documented': 'advises', 'site-laterality': 'blocks' } },
    [],
  ],
  ['an unknown policy', { id: 'medicare-part-b', weights: {} }, ['policy.id']],
  ['a misspelled rule', { id: 'base', weights: { 'site-documentd': 'advises' } }, ['policy.weights.site-documentd']],
  [
    'what every object has',
    { id: 'base', weights: JSON.parse('{"constructor":"advises"}') },
    ['policy.weights.constructor'],
  ],
  ['a rule that others stand on', { id: 'base', weights: { given: 'advises' } }, ['policy.weights.given']],
  ['the same rule blocking, as it does', { id: 'base', weights: { given: 'blocks' } }, []],
];

test.each(cases)('%s', (_, policy, expected) => {
  expect(policyFaults(policy).map(({ path }) => path)).toEqual(expected);
});
