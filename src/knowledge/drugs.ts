import type { DrugClass } from '../domain/drug.ts';
import { remembering } from '../domain/memo.ts';
import type { DrugRow } from './drug-row.ts';
import { excludedDrugs } from './drugs-excluded.ts';
import { therapeuticDrugs } from './drugs-therapeutic.ts';
import { sourced } from './provenance.ts';
import { vaccines } from './vaccines.ts';
import { phraseIndex, wordsOf } from './words.ts';

export const drugTable: readonly DrugRow[] = [...excludedDrugs, ...vaccines, ...therapeuticDrugs];

const byIngredient = new Map(drugTable.map(row => [row.ingredient, row]));
const byRxnorm = new Map(drugTable.flatMap(row => row.rxnorm.map(code => [code, row] as const)));
const byName = phraseIndex(drugTable.flatMap(namesOf));

/** A row found by a recalled name is itself recalled. */
function namesOf(row: DrugRow): (readonly [name: string, row: DrugRow])[] {
  const doubtful: DrugRow = { ...row, confidence: 'recall' };
  return row.names.map(name => [name, row.recalledNames.includes(name) ? doubtful : row] as const);
}

/** Two names that together are a product with a row of its own. */
const combinations = [
  ['penicillin G benzathine', 'penicillin G procaine', 'penicillin G benzathine and procaine'],
  ['cabotegravir', 'rilpivirine', 'cabotegravir and rilpivirine'],
] as const;

/** Words that turn a drug into another product, wherever they stand in the name. */
const turns: readonly { words: readonly string[]; from: string; to: string }[] = [
  { words: ['flush', 'lock'], from: 'heparin', to: 'heparin flush' },
  { words: ['flush', 'lock'], from: 'sodium chloride', to: 'saline flush' },
  { words: ['pellet', 'pellets', 'implant'], from: 'testosterone', to: 'testosterone pellet' },
  { words: ['pellet', 'pellets', 'implant'], from: 'buprenorphine', to: 'buprenorphine implant' },
  { words: ['pellet', 'pellets', 'implant'], from: 'naltrexone', to: 'naltrexone pellet' },
  { words: ['onpro', 'onbody', 'body', 'obi'], from: 'pegfilgrastim', to: 'pegfilgrastim on-body injector' },
];

/** What drugs are dissolved in or given with; beside another drug they do not decide what product it is. */
const carriers: ReadonlySet<DrugClass> = new Set(['fluid', 'local-anesthetic', 'flush-or-lock']);

const unnamedVaccine: DrugRow = {
  ...sourced('CDC CVX code set, 2025-12: every vaccine is named vaccine or toxoid'),
  ingredient: 'vaccine',
  class: 'vaccine',
  formOf: null,
  names: [],
  recalledNames: [],
  rxnorm: [],
  routes: [],
};

/** The row of an ingredient by its name in the table. */
export function drugRow(ingredient: string): DrugRow | null {
  return byIngredient.get(ingredient) ?? null;
}

/** The row of an RxNorm code, or null. */
export function drugOfRxnorm(code: string): DrugRow | null {
  return byRxnorm.get(code) ?? null;
}

/** The drugs that a text names, each once, the most specific form of each. */
export const drugsInText: (text: string) => readonly DrugRow[] = remembering(findDrugs);

function findDrugs(text: string): readonly DrugRow[] {
  const words = wordsOf(text);
  const rows = byName.find(words).map(hit => turned(hit.value, words));
  const named = specific(combined([...new Set(rows)]));
  const saysVaccine = words.some(word => word.startsWith('vaccin') || word === 'toxoid' || word === 'toxoids');
  const explained = named.some(row => row.class === 'vaccine' || row.class === 'allergen');
  return saysVaccine && !explained ? [...named, unnamedVaccine] : named;
}

/** The drugs without what they are dissolved in, unless there is nothing else. */
export function withoutCarriers(rows: readonly DrugRow[]): readonly DrugRow[] {
  const numbing = rows.some(row => row.class === 'local-anesthetic');
  // Epinephrine beside a local anesthetic makes it last; it is no injection of its own.
  const own = numbing ? rows.filter(row => row.ingredient !== 'epinephrine') : rows;
  const active = own.filter(row => !carriers.has(row.class));
  return active.length > 0 ? active : own;
}

/** The more specific of two rows of one drug (when equal: the one that was read in a source), else null. */
export function moreSpecific(a: DrugRow, b: DrugRow): DrugRow | null {
  if (a.ingredient === b.ingredient) return a.confidence === 'sourced' ? a : b;
  if (a.formOf === b.ingredient) return a;
  if (b.formOf === a.ingredient) return b;
  if (a.class === 'vaccine' && b === unnamedVaccine) return a;
  return b.class === 'vaccine' && a === unnamedVaccine ? b : null;
}

/** Keeps the most specific row of each drug. */
export function specific(rows: readonly DrugRow[]): DrugRow[] {
  const byDrug = new Map<string, DrugRow>();
  for (const row of rows) byDrug.set(row.ingredient, moreSpecific(byDrug.get(row.ingredient) ?? row, row) ?? row);
  const unique = [...byDrug.values()];
  return unique.filter(row => !unique.some(other => other !== row && moreSpecific(other, row) === other));
}

/** The row of a vaccine that has no row of its own. */
export function anyVaccine(): DrugRow {
  return unnamedVaccine;
}

function turned(row: DrugRow, words: readonly string[]): DrugRow {
  const turn = turns.find(entry => entry.from === row.ingredient || entry.from === row.formOf);
  if (!turn?.words.some(word => words.includes(word))) return row;
  const to = byIngredient.get(turn.to);
  if (!to) return row;
  return row.confidence === 'recall' ? { ...to, confidence: 'recall' } : to;
}

function combined(rows: DrugRow[]): DrugRow[] {
  for (const [first, second, both] of combinations) {
    const product = byIngredient.get(both);
    const parts = rows.filter(row => row.ingredient === first || row.ingredient === second);
    if (product && parts.length === 2) return [product, ...rows.filter(row => !parts.includes(row) && row !== product)];
  }
  return rows;
}
