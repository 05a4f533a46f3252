import { expect, test } from 'vitest';
import type { Facts } from '../../../src/rules/define.ts';
import { pointersOf, supportingOf } from '../../../src/rules/parts/diagnosis-pointers.ts';
import { factsWith, type Overrides } from '../case.ts';
import { withCodes } from '../diagnoses.ts';

const conditions = (...codes: (string | Overrides)[]): Facts['conditions'] => factsWith(withCodes(...codes)).conditions;

test('a diagnosis without a code supports nothing and is pointed to by nothing', () => {
  const all = conditions({ code: null }, 'E53.8');
  expect([supportingOf(all).map(({ code }) => code), pointersOf(all)]).toEqual([['E53.8'], ['E53.8']]);
});

test('a manifestation comes after what it follows from, each code once', () => {
  const manifestation = { reached: 'usable', barred: 'diagnosis-codable.manifestation' };
  const all = conditions({ ...manifestation, code: 'G63' }, 'E53.8', { ...manifestation, code: null }, 'E53.8');
  expect(pointersOf(all)).toEqual(['E53.8', 'G63']);
});
