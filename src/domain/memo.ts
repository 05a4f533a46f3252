/** Answers by a text that asks for them: a record, and even more an export, asks the same over and over. */
export interface Memo<T> {
  get(key: string): T | undefined;
  set(key: string, answer: T): void;
}

const memos: { forget(): void }[] = [];

let closed = false;

/**
 * The texts come from a record, and are forgotten with it. `forGood`: nothing is remembered any more, since a judgement
 * of that record may still be running.
 */
export function forgetTexts({ forGood = false } = {}): void {
  if (forGood) closed = true;
  for (const memo of memos) memo.forget();
}

/**
 * A memo of the answers that were given or asked for lately: at least `most`, at most twice as many. It lives in the
 * memory of this page or process alone, and no longer than `forgetTexts`. The answers are shared by whoever asks: they
 * must say nothing of the record that asked first, and nobody may change them.
 */
export function memo<T>(most: number): Memo<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  memos.push({
    forget() {
      young = new Map();
      old = new Map();
    },
  });
  const set = (key: string, answer: T) => {
    if (closed) return;
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, answer);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
  };
}

/** Texts that are remembered by one table; a chart repeats the same few. */
const mostRemembered = 500;

/** The same function, remembering its latest answers until `forgetTexts`. For pure functions of one text only. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const answers = memo<T>(mostRemembered);
  return text => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}
