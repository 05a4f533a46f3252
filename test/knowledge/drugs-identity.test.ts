import { expect, it } from 'vitest';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { ofCvx } from '../../src/knowledge/vaccines.ts';
import { expectedDrugs } from './drugs-expected.ts';
import { expectedClasses, expectedCvx, expectedRxNorm } from './drugs-identity-expected.ts';

const classes: readonly (readonly [string, string])[] = Object.entries(expectedClasses).flatMap(([name, drugs]) =>
  drugs.split('|').map(ingredient => [ingredient, name] as const),
);
const special = new Map(classes);

it.each(drugTable)('$ingredient is of its class', row => {
  expect(row.class).toBe(special.get(row.ingredient) ?? 'therapeutic');
});

it.each(drugTable)('$ingredient has its RxNorm codes', ({ ingredient, rxnorm }) => {
  expect(rxnorm.join(' ')).toBe(expectedRxNorm[ingredient] ?? '');
});

it('every drug that is expected is in the table', () => {
  const known = new Set(drugTable.map(({ ingredient }) => ingredient));
  const expected = [
    ...special.keys(),
    ...Object.keys(expectedRxNorm),
    ...expectedDrugs.map(([ingredient]) => ingredient),
  ];
  expect(expected.filter(ingredient => !known.has(ingredient))).toEqual([]);
});

it('just these CVX codes are vaccines', () => {
  const isExpected = (code: number) =>
    expectedCvx.split(' ').some(range => {
      const [first = '', last = first] = range.split('-');
      return Number(first) <= code && code <= Number(last);
    });
  const all = Array.from({ length: 1000 }, (_, code) => code);
  const wrong = all.filter(code => (ofCvx(String(code))?.class === 'vaccine') !== isExpected(code));
  expect(wrong).toEqual([]);
});
