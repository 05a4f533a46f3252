import type { RouteClass } from '../domain/route.ts';
import { negations, routeFillers, routeWords, undecided } from './route-words.ts';
import { refine } from './routes.ts';
import { phraseIndex, squeeze, wordsOf } from './words.ts';

/** What words say about the route: one class, or several of which one is meant. */
export interface RouteMeaning {
  candidates: readonly RouteClass[];
  /** The words leave open which candidate is meant; `homonym` when a code beside them may settle it. */
  open: 'no' | 'homonym' | 'either';
  /** No text that we have read explains the words: a person must confirm what they mean. */
  recalled: boolean;
}

const wholes = new Map<string, RouteMeaning>();
for (const { candidates, words, open, confidence } of [...routeWords, undecided]) {
  const recalled = confidence === 'recall' && candidates[0] !== 'unspecified';
  for (const word of words) {
    const key = squeeze(word);
    if (!wholes.has(key)) wholes.set(key, { candidates, open: open ? 'homonym' : 'no', recalled });
  }
}
const leftOpen = new Set(undecided.words.map(squeeze));

const inSentences = phraseIndex(
  routeWords
    .filter(row => row.scope === 'anywhere')
    .flatMap(row => row.words.map(word => [word, row.candidates[0] ?? 'unspecified'] as const)),
);

/** Reads a text that is all about the route. Null when any part of it is not understood. */
export function routeOfText(text: string): RouteMeaning | null {
  const direct = wholes.get(squeeze(text)) ?? withoutFillers(text);
  if (direct) return direct;
  const parts = text.split(/[/,;|&+()]|\b(?:and|or)\b/iu).filter(part => !isFiller(part));
  if (parts.length < 2) return null;
  const meanings = parts.map(part => wholes.get(squeeze(part)) ?? withoutFillers(part));
  const candidates: RouteClass[] = [];
  for (const meaning of meanings) {
    if (!meaning) return null;
    candidates.push(...meaning.candidates);
  }
  const one = merge(candidates);
  const recalled = meanings.some(meaning => meaning?.recalled === true);
  // "IM/other" and "IM, per protocol" name one route and do not settle on it.
  const settled =
    one.length === 1 && !parts.some(part => leftOpen.has(squeeze(part)) || leftOpen.has(squeeze(bare(part))));
  if (settled || candidates.every(each => each === 'unspecified')) return { candidates: one, open: 'no', recalled };
  return { candidates: [...new Set(candidates)], open: 'either', recalled };
}

/** The routes named inside a sentence, the most specific of each family, and those it rules out ("not for IV use"). */
export function routesInSentence(text: string): { named: RouteClass[]; negated: RouteClass[] } {
  return routesInWords(wordsOf(text));
}

/** The same of the words of a sentence. */
export function routesInWords(words: readonly string[]): { named: RouteClass[]; negated: RouteClass[] } {
  const named: RouteClass[] = [];
  const negated: RouteClass[] = [];
  for (const { value, at } of inSentences.find(words)) {
    const before = words.slice(Math.max(0, at - 3), at);
    (before.some(word => negations.has(word)) ? negated : named).push(value);
  }
  return { named: merge(named), negated: merge(negated) };
}

/** Keeps the most specific class of each family. */
export function merge(classes: readonly RouteClass[]): RouteClass[] {
  if (classes.length < 2) return [...classes];
  const kept: RouteClass[] = [];
  for (const next of classes) {
    const at = kept.findIndex(other => refine(other, next) !== null);
    const other = kept[at];
    if (other === undefined) kept.push(next);
    else kept[at] = refine(other, next) ?? other;
  }
  return [...new Set(kept)];
}

function withoutFillers(text: string): RouteMeaning | null {
  const words = bare(text);
  return words === '' ? null : (wholes.get(squeeze(words)) ?? null);
}

function bare(text: string): string {
  return wordsOf(text)
    .filter(word => !routeFillers.has(word))
    .join(' ');
}

function isFiller(part: string): boolean {
  return wordsOf(part).every(word => routeFillers.has(word));
}
