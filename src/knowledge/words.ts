/** Zero-width and direction marks: invisible, and in the way of comparing. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Characters that have one form only. */
const plain = /^[ -~]*$/;

/** Lower case, one form of each character, no invisible marks. */
function folded(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').replace(invisible, '').toLowerCase();
}

/** Letters and digits only: how a whole phrase is compared, whatever its case, punctuation and spacing. */
export function squeeze(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The words of a text. `i.m.` and `s/c` are one word; `i'm` keeps its apostrophe, so that it is not taken for `im`;
 * a decimal point stays inside its number.
 */
export function wordsOf(text: string): string[] {
  const joined = folded(text)
    .replaceAll('’', "'")
    .replace(/(?<![\p{L}\p{N}'])(\p{L})[./](\p{L})\.?(?![\p{L}\p{N}'])/gu, '$1$2');
  return joined.match(/[\p{L}\p{N}']+(?:\.\p{N}+)*/gu) ?? [];
}

/** Finds known phrases in texts, longest first, at word boundaries only. */
export interface PhraseIndex<T> {
  /** Every phrase found, in order, without overlaps, with the place of its first word. */
  find(words: readonly string[]): { value: T; at: number; length: number }[];
}

/**
 * An index over phrases. A phrase given twice keeps its first value. It is built when it is first asked: all of them at
 * once would keep a page from answering while its script is begun.
 */
export function phraseIndex<T>(entries: readonly (readonly [phrase: string, value: T])[]): PhraseIndex<T> {
  let built: ByFirst<T> | undefined;
  return {
    find(words) {
      built ??= byFirstWord(entries);
      const found: { value: T; at: number; length: number }[] = [];
      for (let at = 0; at < words.length; ) {
        const hit = built.get(words[at] ?? '')?.find(entry => entry.words.every((word, i) => words[at + i] === word));
        if (hit) found.push({ value: hit.value, at, length: hit.words.length });
        at += hit?.words.length ?? 1;
      }
      return found;
    },
  };
}

type ByFirst<T> = Map<string, { words: string[]; value: T }[]>;

function byFirstWord<T>(entries: readonly (readonly [phrase: string, value: T])[]): ByFirst<T> {
  const byFirst: ByFirst<T> = new Map();
  for (const [phrase, value] of entries) {
    const words = wordsOf(phrase);
    const first = words[0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push({ words, value });
    else byFirst.set(first, [{ words, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** `a|b|c` as a list. */
export function split(list: string, separator = '|'): string[] {
  return list === '' ? [] : list.split(separator);
}
