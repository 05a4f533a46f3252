import { withinPatience } from '../domain/within.ts';

/** What a coder needs beyond one report, fetched when the coder's view first asks for it. Rejects when it does not come. */
export const loadCoderBook = () => withinPatience(import('./coder-book.ts'));
