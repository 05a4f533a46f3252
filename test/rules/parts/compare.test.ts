import { describe, expect, test } from 'vitest';
import type { Dose } from '../../../src/domain/dose.ts';
import type { Drug } from '../../../src/domain/drug.ts';
import type { Route } from '../../../src/domain/route.ts';
import { compareDoses, compareDrugs, compareRoutes } from '../../../src/rules/parts/compare.ts';
import { readyAdministration } from '../../engine/chart.ts';

const known = readyAdministration().drug;
/** A drug that no row of the table knows, with codes and a text only. */
const drug = (change: Partial<Drug>): Drug => ({
  ...known,
  text: null,
  ingredient: null,
  ingredients: [],
  class: null,
  codes: [],
  certainty: 'unknown',
  ...change,
});
const code = (system: string, code: string) => ({ codes: [{ system, code }] });

describe('drugs', () => {
  test.each<[string, Partial<Drug>, Partial<Drug>, string]>([
    ['the same ingredients', { ingredients: ['a', 'b'] }, { ingredients: ['b', 'a'] }, 'same'],
    ['one ingredient more', { ingredients: ['a', 'b'] }, { ingredients: ['a'] }, 'different'],
    ['two ingredients, or one of a longer name', { ingredients: ['a', 'b'] }, { ingredients: ['ab'] }, 'different'],
    ['a vaccine and a drug', { class: 'vaccine' }, { class: 'therapeutic' }, 'different'],
    ['a shared code', code('rxnorm', '1'), code('rxnorm', '1'), 'same'],
    ['another code of the system', code('rxnorm', '1'), code('rxnorm', '2'), 'unknown'],
    ['the code in another system', code('rxnorm', '1'), code('ndc', '1'), 'unknown'],
    ['the same name, otherwise written', { text: ' Drug  X' }, { text: 'drug x' }, 'same'],
    ['other words', { text: 'Drug X' }, { text: 'DrugX' }, 'unknown'],
    ['no name on one side', {}, { text: 'Drug X' }, 'unknown'],
    ['no name on the other', { text: 'Drug X' }, {}, 'unknown'],
    ['no name at all', {}, {}, 'unknown'],
  ])('%s', (_, a, b, expected) => {
    expect([compareDrugs(drug(a), drug(b)), compareDrugs(drug(b), drug(a))]).toEqual([expected, expected]);
  });

  test.each<[string, Partial<Drug>]>([
    ['contradicts itself', { certainty: 'conflict' }],
    ['is not recorded', { certainty: 'absent' }],
    ['could not be read', { unread: { code: 'timeout' } }],
    ['is referred to and not there', { dangling: true }],
  ])('one that %s is like no other, whatever else it says', (_, change) => {
    const unsure = { ...known, ...change };
    expect([compareDrugs(unsure, known), compareDrugs(known, unsure)]).toEqual(['unknown', 'unknown']);
  });
});

describe('routes', () => {
  const route = (one: Route['class'], more: Partial<Route> = {}): Route => ({
    class: one,
    certainty: one ? 'coded' : 'absent',
    candidates: [],
    evidence: [],
    ...more,
  });
  const either = route(null, { certainty: 'ambiguous', candidates: ['im', 'sc'] });

  test.each<[string, Route, Route, string]>([
    ['as ordered', route('im'), route('im'), 'same'],
    ['another one', route('sc'), route('im'), 'different'],
    ['one of those ordered', route('sc'), either, 'same'],
    ['none of those ordered', route('intradermal'), either, 'different'],
    ['an order that contradicts itself', route('im'), route(null, { certainty: 'conflict' }), 'different'],
    ['none given', route(null), route('im'), 'unknown'],
    ['none given, several ordered', route(null), either, 'unknown'],
    ['a word that names no route given', route('unspecified'), route('im'), 'unknown'],
    ['that word on both', route('unspecified'), route('unspecified'), 'unknown'],
    ['none ordered', route('im'), route(null), 'unknown'],
    ['a word that names no route ordered', route('im'), route('unspecified'), 'unknown'],
    ['pushed, as "IV" was ordered', route('iv-push'), route('iv'), 'same'],
    ['infused, as "IV" was ordered', route('iv-infusion'), route('iv'), 'same'],
    ['into the muscle, where "IV" was ordered', route('im'), route('iv'), 'different'],
    ['pushed, where an infusion was ordered', route('iv-push'), route('iv-infusion'), 'different'],
  ])('%s', (_, given, ordered, expected) => expect(compareRoutes(given, ordered)).toBe(expected));
});

describe('doses', () => {
  const recorded = (value: number, unit: string): Dose => ({ state: 'recorded', value, unit, evidence: [] });
  const absent: Dose = { state: 'absent', evidence: [] };

  test.each<[string, Dose, Dose, string]>([
    ['the same amount', recorded(1000, 'ug'), recorded(1, 'mg'), 'same'],
    ['another amount', recorded(1000, 'ug'), recorded(2, 'mg'), 'different'],
    ['weight and volume', recorded(1000, 'ug'), recorded(1, 'mL'), 'unknown'],
    ['one is absent', recorded(1000, 'ug'), absent, 'unknown'],
    ['both are absent', absent, absent, 'unknown'],
  ])('%s', (_, a, b, expected) => expect([compareDoses(a, b), compareDoses(b, a)]).toEqual([expected, expected]));
});
