import { expect, test } from 'vitest';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { doubtsProduct } from '../../src/knowledge/product-doubts.ts';

const names = drugTable.flatMap(({ ingredient, names }) => [ingredient, ...names]);

test('no name of the drug table is doubted by itself', () => {
  expect(names.filter(doubtsProduct)).toEqual([]);
});

test.each([
  ['magnesium sulfate 50%', false],
  ['magnesium sulfate 50% and flu', true],
  ['epinephrine 0.1%', true],
  ['epinephrine 1 mg/mL (0.1%)', false],
  ['lidocaine 1% with epinephrine', false],
  ['dextrose 5%', false],
  ['Eligard gel', false],
  ['estradiol gel', true],
  ['estradiol gel for injection', false],
  ['ceftriaxone with bupivacaine', true],
  ['marcaine', false],
  ['Tdap and flu', false],
  ['something 5%', false],
])('%s: %s', (text, doubted) => {
  expect(doubtsProduct(text)).toBe(doubted);
});
