import { expect, test } from 'vitest';
import { canBeRelaxed, isFoundation } from '../../src/engine/foundations.ts';
import { rules } from '../../src/rules/index.ts';

test('every foundation is a rule that blocks, and none of them can be relaxed', () => {
  const foundations = rules.filter(({ id }) => isFoundation(id));
  expect(foundations.map(({ id }) => id).toSorted()).toEqual([
    'date-documented',
    'diagnosis-clinical',
    'diagnosis-linked',
    'diagnosis-usable',
    'drug-identified',
    'given',
    'route-documented',
    'visit-linked',
  ]);
  for (const { id, weight } of foundations) expect([id, weight, canBeRelaxed(id)]).toEqual([id, 'blocks', false]);
});

test('every other rule can be relaxed', () => {
  for (const { id } of rules.filter(({ id }) => !isFoundation(id))) expect([id, canBeRelaxed(id)]).toEqual([id, true]);
});
