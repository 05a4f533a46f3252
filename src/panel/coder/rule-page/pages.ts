import type { TableKind } from '../../../domain/official-table.ts';

/** A piece of a paragraph: words, words to be read letter by letter, or the name of another rule (its id). */
export type Part = { text: string } | { code: string } | { rule: string };

/** What stands on a rule's page (`src/rules/<id>.md`), without its examples. */
export interface RulePage {
  about: readonly (readonly Part[])[];
  why: readonly (readonly Part[])[];
  fix: readonly (readonly Part[])[];
  /** The texts it rests on, with the day on which each was read. */
  sources: readonly string[];
  /** The version that first had it. */
  since: string;
  /** Denial codes (CARC, RARC) that it keeps from happening. */
  prevents: readonly string[];
  /** Official tables it asks where they are loaded. */
  tables: readonly TableKind[];
}

/** Where a row of a payer policy comes from, and when it holds (ISO days; null: open). */
export interface RowSource {
  source: string;
  from: string | null;
  to: string | null;
  /** Found in no text: it may raise a question, and decides nothing. */
  recalled: boolean;
}

/** By rule id. The build puts them here: `scripts/build/rule-pages.ts`. */
export const pages: Readonly<Record<string, RulePage>> = {};

/** By `<policy>#<row>`, as findings name them. */
export const policyRows: Readonly<Record<string, RowSource>> = {};
