import { readFileSync } from 'node:fs';
import { plainWords } from './json.ts';
import { type Table, tablesOf } from './markdown.ts';

const page = (name: string) => tablesOf(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'));
export const text = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The decision tables, in the order of their page. */
export const decisionTables: readonly Table[] = page('decision-tables.md');
export const routeTables: readonly Table[] = page('routes.md');
export const drugTables: readonly Table[] = page('drugs.md');

export const entries = (cell: string): string[] => cell.split(/\s*,\s+/).filter(entry => entry !== '');

const lists = new Map(
  decisionTables
    .filter(({ columns }) => columns[0] === 'list')
    .flatMap(({ rows }) => rows.map(([name = '', cell = '']) => [name, entries(cell)] as const)),
);

/** Entries of one of the lists; a list that the page does not have is a fault of the page. */
export function list(name: string): readonly string[] {
  const found = lists.get(name);
  if (found === undefined) throw new Error(`docs/decision-tables.md has no list "${name}"`);
  return found;
}

/** Whether one of the phrases of a list stands in the words. */
export function listed(name: string): (words: string) => boolean {
  const phrases = list(name).map(plainWords);
  return words => {
    const padded = ` ${plainWords(words)} `;
    return phrases.some(phrase => padded.includes(` ${phrase} `));
  };
}
