/** Raw FHIR JSON, looked at without types: nothing here throws on odd data. */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a key, always as a list of objects. */
export function things(value: unknown, key: string): Thing[] {
  const found = isThing(value) ? value[key] : undefined;
  return (Array.isArray(found) ? found : [found]).filter(isThing);
}

/** The first object under a path, or an empty one. */
export function thing(value: unknown, ...path: string[]): Thing {
  return path.reduce<Thing>((at, key) => things(at, key)[0] ?? {}, isThing(value) ? value : {});
}

/** A string that says something, else ''. */
export function text(value: unknown, key: string): string {
  const found = isThing(value) ? value[key] : undefined;
  return typeof found === 'string' ? found.trim() : '';
}

export const has = (value: unknown, key: string): boolean =>
  isThing(value) && value[key] !== undefined && value[key] !== null;

export interface Coding {
  system: string;
  code: string;
  display: string;
}

/** The codings of a CodeableConcept. */
export function codings(concept: unknown): Coding[] {
  return things(concept, 'coding').map(one => ({
    system: text(one, 'system'),
    code: text(one, 'code'),
    display: text(one, 'display'),
  }));
}

/** All words of a CodeableConcept: its text and its displays. */
export const wordsOf = (concept: unknown): string[] =>
  [text(concept, 'text'), ...codings(concept).map(({ display }) => display)].filter(words => words !== '');

/** Letters and digits in lower case, one blank between; a decimal point and a percent sign stay within a number. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%]+/gu, ' ')
    .trim();
}
