import type { TableKind } from '../../domain/official-table.ts';
import type { TableRows } from '../../knowledge/tables/kinds.ts';

/** What one file holds. */
export interface Extract<Kind extends TableKind = TableKind> {
  /** Rows of the file, kept or not. */
  read: number;
  rows: TableRows[Kind][];
  /** Rows that could not be used, which were named and left out. */
  leftOut: readonly { line: number; why: string }[];
}

/** How the official files of one kind are read. */
export interface Importer<Kind extends TableKind = TableKind> {
  kind: Kind;
  /** What the official file is called, for people. */
  fileName: string;
  /** How many files make one table. */
  parts: number;
  /** Fewer rows than this, and it cannot be the whole official table. */
  least: number;
  /** How the last code of the whole table begins, where that is known. */
  last: RegExp | null;
  /** Whether a file name is of this kind. */
  named: RegExp;
  /** The edition that a file name tells; null when it tells none. */
  period(name: string): string | null;
  /** Whether a text begins like a file of this kind. */
  recognises(head: readonly string[]): boolean;
  /** Reads a plain text (see `plain`). `codes`: those whose pairs are kept. Throws a Refusal. */
  read(text: string, codes: ReadonlySet<string>): Extract<Kind>;
}
