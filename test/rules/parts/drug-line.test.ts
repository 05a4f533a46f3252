import { describe, expect, test } from 'vitest';
import type { Dose } from '../../../src/domain/dose.ts';
import type { Drug } from '../../../src/domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../../src/knowledge/drug-facts.ts';
import type { Knowledge } from '../../../src/knowledge/index.ts';
import { drugFacts, drugName, tableWords } from '../../../src/rules/parts/drug-line.ts';
import { codesOf } from '../../../src/rules/parts/drug-line-codes.ts';
import { onlyCode } from '../../../src/rules/parts/drug-units.ts';
import { saysForm } from '../../../src/rules/parts/drug-words.ts';
import { readyAdministration } from '../../engine/chart.ts';
import { testKnowledge } from '../../engine/knowledge.ts';
import { knowing } from '../case.ts';
import { hcpcsTable, row } from '../hcpcs.ts';

const day = '2026-03-12';
const ready = readyAdministration();
const drug = (change: Partial<Drug> = {}, ...words: string[]): Drug => ({
  ...ready.drug,
  product: { ...ready.drug.product, words: words.map(value => ({ pointer: '#text', value })) },
  ...change,
});
const anyDrug = knowing({ drug: {} });
const facts = anyDrug.drug('x', day) as DrugFacts;
/** Knows something of whatever it is asked about. */
const all: Knowledge = { ...anyDrug, drug: () => facts };

describe('what is known of the drug', () => {
  test.each<[string, Partial<Drug>]>([
    ['is known by its code', { certainty: 'coded' }],
    ['is known by its name', { certainty: 'text' }],
  ])('one that %s', (_, change) => expect(drugFacts(drug(change), day, all)).toBe(facts));

  test.each<[string, Partial<Drug>]>([
    ['is a vaccine', { class: 'vaccine' }],
    ['is not known', { certainty: 'unknown' }],
    ['contradicts itself', { certainty: 'conflict' }],
    ['could not be read', { unread: { code: 'timeout' } }],
    ['is referred to and not there', { dangling: true }],
    ['has more than one ingredient', { ingredient: null }],
  ])('nothing where it %s', (_, change) => {
    expect(drugFacts(drug(change), day, all)).toBeNull();
    expect(onlyCode({ administration: ready, day }, drug(change), all)).toBeNull();
  });
});

describe('the codes that may stand for it', () => {
  const codes = (rows: readonly HcpcsRow[], one: Drug, dose: Dose = ready.dose) =>
    codesOf(one, { route: ready.route, dose }, { ...facts, hcpcs: rows }, day, testKnowledge()).map(({ code }) => code);
  const whole = { wholeDose: { over: null, to: 900, unit: 'mg' } };
  const given = (value: number, unit: string): Dose => ({ state: 'recorded', value, unit, evidence: [] });

  test('are of the brand that is named, by any of its names', () => {
    const rows = [
      row('J0001', '1 mg', { forms: ['brand', 'other name'] }),
      row('J0002', '1 mg', { forms: ['second'] }),
    ];
    expect(codes(rows, drug({}, 'Other Name 5 mg'))).toEqual(['J0001']);
  });

  test('are of both brands where the longer name stands beside the shorter one', () => {
    const rows = [row('J0001', '1 mg', { forms: ['long'] }), row('J0002', '1 mg', { forms: ['long start'] })];
    expect(codes(rows, drug({}, 'Long Start'))).toEqual(['J0002']);
    expect(codes(rows, drug({}, 'Long Start, Long'))).toEqual(['J0001', 'J0002']);
  });

  test('count nothing out where another is for the whole of the dose', () => {
    const rows = [row('J0001', '1 mg'), row('J0002', '', whole)];
    expect(codes(rows, drug(), given(900, 'mg'))).toEqual(['J0002']);
    expect(codes(rows, drug(), given(901, 'mg'))).toEqual(['J0001']);
    // How much one mL holds is not said here: it may be either.
    expect(codes(rows, drug(), given(2, 'mL'))).toEqual(['J0001', 'J0002']);
    expect(codes(rows, drug(), { state: 'absent', evidence: [] })).toEqual(['J0001', 'J0002']);
  });

  test('leave the other brand in, which has no code for the whole dose', () => {
    const rows = [row('J0001', '1 mg', { forms: ['one'] }), row('J0002', '', { ...whole, forms: ['two'] })];
    expect(codes(rows, drug(), given(900, 'mg'))).toEqual(['J0001', 'J0002']);
  });
});

describe('the words for a table', () => {
  test('name the loaded one as soon as it has one of the codes', () => {
    const loaded = knowing({ tables: hcpcsTable({ J3420: 'valid' }) });
    expect(tableWords(['J3420', 'J9998'], day, loaded)).toBe('the CMS table of 2026Q4');
    expect(tableWords(['J9998'], day, loaded)).toBe('the built-in rows');
    expect(tableWords(['J3420'], day, testKnowledge())).toBe('the built-in rows');
  });
});

describe('a form in the words of a drug', () => {
  test.each([
    ['Depo-Provera', 'depo provera', true],
    ['Depo - Provera', 'depo provera', true],
    ['Sandostatin LAR.', 'lar', true],
    ['LAR. Depot', 'lar', true],
    ['(pen)', '(Pen)', true],
    ['Drug 0.5 mL', '5 ml', false],
    ['Drug 0.5 mL', '0.5 ml', true],
    ['Pencil', 'pen', false],
  ])('%s says %s: %s', (words, form, says) => expect(saysForm(drug({}, 'Something', words), form)).toBe(says));
});

test.each<[Partial<Drug>, string]>([
  [{}, 'Cyanocobalamin 1000 mcg/mL'],
  [{ text: null }, 'cyanocobalamin'],
  [{ text: null, ingredient: null }, ''],
])('a drug with %j is called "%s"', (change, name) => expect(drugName(drug(change))).toBe(name));
