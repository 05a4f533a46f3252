import { decisionTables, entries } from './lists.ts';
import type { Table } from './markdown.ts';

/** What is seen, by the names of the page; every value is a word of the page. */
export type Observations = Readonly<Record<string, string>>;

export interface Answer {
  /** `pass`, `gap`, `review`, `unchecked`, `not given`, `outside` or `other service` */
  outcome: string;
  /** For another service. */
  family: string | null;
  /** Row of its table, from 1. */
  row: number;
}

interface Row {
  tests: readonly { what: string; values: ReadonlySet<string>; negated: boolean }[];
  answer: Answer;
}

const outcomes = new Set(['pass', 'gap', 'review', 'unchecked', 'unread', 'not given', 'outside', 'other service']);

/** What can be looked at, and which values it can have. */
const vocabulary: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  decisionTables
    .filter(({ columns }) => columns[0] === 'what')
    .flatMap(({ rows }) => rows.flatMap(([what = '', values = '']) => entries(what).map(one => [one, values] as const)))
    .map(([what, values]) => [what, new Set(entries(values))]),
);

function test(what: string, cell: string): Row['tests'] {
  if (cell === '-') return [];
  const known = vocabulary.get(what);
  if (known === undefined) throw new Error(`"${what}" is not among the things that are looked at`);
  const negated = cell.startsWith('not ') && !known.has(cell) && !known.has(entries(cell)[0] ?? '');
  const values = entries(negated ? cell.slice(4) : cell);
  for (const value of values) if (!known.has(value)) throw new Error(`"${what}" is never "${value}"`);
  if (values.length === 0) throw new Error(`an empty cell under "${what}"`);
  return [{ what, values: new Set(values), negated }];
}

function answer(cell: string, row: number): Answer {
  const [outcome = '', family = null] = cell.split(': ');
  if (!outcomes.has(outcome)) throw new Error(`"${cell}" is no outcome`);
  if ((outcome === 'other service') !== (family !== null))
    throw new Error(`"${cell}": a family goes with other service`);
  return { outcome, family, row };
}

/** Rows of one table; throws where a cell is not of the vocabulary. */
export function compile({ columns, rows }: Table): Row[] {
  const at = columns.indexOf('outcome');
  return rows.map((cells, index) => ({
    tests: columns.slice(0, at).flatMap((what, column) => test(what, cells[column] ?? '')),
    answer: answer(cells[at] ?? '', index + 1),
  }));
}

const questions: ReadonlyMap<string, readonly Row[]> = new Map(
  decisionTables
    .filter(({ columns }) => columns.includes('outcome') && columns[0] !== 'outcome')
    .map(table => [table.heading, compile(table)]),
);

export const questionNames: readonly string[] = [...questions.keys()];

/** What is wrong with observations: a name or a value that the page does not have. */
export function unlisted(seen: Observations): string[] {
  return Object.entries(seen)
    .filter(([what, value]) => !vocabulary.get(what)?.has(value))
    .map(([what, value]) => `${what}: ${value}`);
}

/** The first row that fits. */
export function ask(question: string, seen: Observations): Answer {
  for (const { tests, answer } of questions.get(question) ?? []) {
    if (tests.every(({ what, values, negated }) => values.has(seen[what] ?? '') !== negated)) return answer;
  }
  throw new Error(`No row of "${question}" fits ${JSON.stringify(seen)}`);
}

/** First row of a table of verdicts whose word is among these, `none` where there are none. */
function worst(column: string): (found: ReadonlySet<string>) => string {
  const table = decisionTables.find(({ columns }) => columns[0] === column);
  const rows = (table?.rows ?? []).map(([word = '', verdict = '']) => [word, verdict] as const);
  return found => rows.find(([word]) => found.has(word) || (word === 'none' && found.size === 0))?.[1] ?? 'none';
}

export const verdictOf = worst('any answer');
export const visitVerdictOf = worst('any candidate');
