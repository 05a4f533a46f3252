export type RuleBook = typeof import('./rule-book.ts');

let book: Promise<RuleBook> | undefined;

/** The rule book, asked for once. */
export function loadRuleBook(): Promise<RuleBook> {
  book ??= import('./rule-book.ts');
  return book;
}
