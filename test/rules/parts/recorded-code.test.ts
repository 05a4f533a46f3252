import { expect, test } from 'vitest';
import type { DrugFacts, HcpcsRow } from '../../../src/knowledge/drug-facts.ts';
import { codeOfOtherDrug } from '../../../src/rules/parts/recorded-code.ts';
import { readyAdministration } from '../../engine/chart.ts';
import { knowing } from '../case.ts';
import { j3420, row } from '../hcpcs.ts';

const { drug } = readyAdministration();
const filed = (...codes: readonly string[]) => ({
  ...drug,
  product: { ...drug.product, hcpcs: codes.map(code => ({ code, evidence: { pointer: code, value: code } })) },
});
/** What is filed with the drug, and the rows that are known and left over of it; the code that is another drug's. */
function other(codes: readonly string[], rows: readonly HcpcsRow[], day: string | null, known = rows) {
  const knowledge = knowing({ drug: { hcpcs: known } });
  const facts: DrugFacts | null = knowledge.drug('cyanocobalamin', day);
  return codeOfOtherDrug(filed(...codes), facts, rows, day, knowledge)?.code ?? null;
}
const day = '2026-03-12';
const two = [j3420, row('J1885', '15 mg')];

test('the code of the drug is its own', () => {
  expect(other(['J3420'], [j3420], day)).toBeNull();
  expect(other(['J1885', 'J3420'], two, day)).toBeNull();
});

test('a code of no row is of another drug', () => {
  expect(other(['J3420', 'J0129'], two, day)).toBe('J0129');
});

test('a code that had ended by then is said by a rule of its own', () => {
  expect(other(['J1030'], [j3420], day)).toBeNull();
  expect(other(['J1030'], [j3420], '2024-03-31')).toBe('J1030');
});

test('nobody knows whether it had ended: it is asked about', () => {
  expect(other(['J1030'], [j3420], null)).toBe('J1030');
});

test('no code is known of the drug, so none is another', () => {
  expect(other(['J0129'], [], day)).toBeNull();
});
