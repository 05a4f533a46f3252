import { expect, test } from 'vitest';
import { policyFaults } from '../../src/app/policy-faults.ts';
import type { PolicyConfig } from '../../src/domain/policy-choice.ts';
import { policies } from '../../src/knowledge/policies.ts';

type Policy = Partial<PolicyConfig>;

const payer = (policy: string) => ({ policy, identifiers: [], names: ['a'], plans: [] });

type Case = readonly [name: string, policy: Policy, paths: string[]];

const cases: readonly Case[] = [
  ['the base policy', { id: 'base', weights: {} }, []],
  [
    'a rule relaxed, another tightened',
    { id: 'base', weights: { 'site-documented': 'advises', 'site-laterality': 'blocks' } },
    [],
  ],
  ['an unknown policy', { id: 'medicare', weights: {} }, ['policy.id']],
  ...policies.map(({ id }): Case => [`the policy ${id}`, { id, byPayer: [payer(id)] }, []]),
  [
    'a payer with an unknown policy',
    { byPayer: [payer('base'), payer('medicare'), payer('constructor')] },
    ['policy.byPayer[1].policy', 'policy.byPayer[2].policy'],
  ],
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
  expect(policyFaults({ id: 'base', weights: {}, byPayer: [], ...policy }).map(({ path }) => path)).toEqual(expected);
});
