import { withinPatience } from '../domain/within.ts';

export type RuleBook = typeof import('./rule-book.ts');

let book: Promise<RuleBook> | undefined;

/** The rule book, asked for once. Rejects when it does not come. */
export function loadRuleBook(): Promise<RuleBook> {
  book ??= withinPatience(import('./rule-book.ts'));
  return book;
}

/** Lets go of what judging has remembered of a record, for good. Asks for nothing that has not come yet. */
export function forgetTexts(): void {
  book?.then(
    rules => rules.forgetTexts({ forGood: true }),
    () => {},
  );
}
