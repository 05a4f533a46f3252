import { expect, test } from 'vitest';
import { relations } from './index.ts';
import { parts, shares } from './shares.ts';

test('twenty relations, each with its share, run in one part', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `MR${i + 1}`);
  expect(relations.map(({ id }) => id)).toEqual(ids);
  expect(Object.keys(shares)).toEqual(ids);
  expect(Object.values(parts).flat().sort()).toEqual([...ids].sort());
});

test('in all, at least 200,000 changed records are judged', () => {
  expect(Object.values(shares).reduce((sum, share) => sum + share)).toBeGreaterThanOrEqual(200_000);
});
