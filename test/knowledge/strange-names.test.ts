import { expect, test } from 'vitest';
import { drugRow, drugTable } from '../../src/knowledge/drugs.ts';
import { namesSomethingElse } from '../../src/knowledge/strange-names.ts';

const rowOf = (ingredient: string) => {
  const row = drugRow(ingredient);
  if (!row) throw new Error(ingredient);
  return [row];
};

test('no name of the drug table is strange to its own drug', () => {
  const strange = drugTable.flatMap(row => row.names.filter(name => namesSomethingElse(name, [row])));
  expect(strange).toEqual([]);
});

test.each([
  ['HP Acthar Gel', 'cyanocobalamin', true],
  ['Aspirin', 'ketorolac', true],
  ['Zorblaxumab 20 mg', 'denosumab', true],
  // What the table knows is compared as a drug, elsewhere.
  ['Ketorolac', 'cyanocobalamin', false],
  ['Cobal-1000', 'cyanocobalamin', false],
  ['cianocobalamina', 'cyanocobalamin', false],
  ['KETOROL TROM', 'ketorolac', false],
  ['medroxyPROG 150', 'medroxyprogesterone', false],
  ['Injection, IM, 1 mL single-dose vial', 'cyanocobalamin', false],
  ['HP', 'cyanocobalamin', false],
  ['', 'cyanocobalamin', false],
  ['1000', 'cyanocobalamin', false],
])('"%s" beside %s: %s', (text, ingredient, strange) => {
  expect(namesSomethingElse(text, rowOf(ingredient))).toBe(strange);
});
