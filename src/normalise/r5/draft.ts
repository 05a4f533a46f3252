import type { Why } from '../../domain/reading.ts';
import { view } from '../view.ts';

export type Fields = Record<string, unknown>;

/** An R4 view of one R5 element while it is made. */
export interface Draft {
  readonly original: Fields;
  readonly fields: Fields;
  readonly names: Record<string, string>;
  readonly said: Record<string, string>;
  readonly faults: Why[];
  /** Pointer to the element, up to where a name follows: `Encounter/x#`. */
  readonly at: string;
}

/** Begins a view of R5 content; `at` as in `Draft`. What is wrong with it is added to `faults`. */
export function draftOf(original: Fields, at: string, faults: Why[]): Draft {
  return { original, fields: { ...original }, names: {}, said: {}, faults, at };
}

/** The view as it is read: under the names of R4, pointing at those of R5. */
export function finish(draft: Draft): Fields {
  return view(draft.fields, draft.original, draft.names, draft);
}

/** Notes that something is wrong at `path`, counted from the element itself. */
export function fault(draft: Draft, path: string, code: Why['code'] = 'malformed'): void {
  draft.faults.push({ code, detail: draft.at + path });
}

/** True for a complex element. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes an element out of the view and returns it; undefined when it is not there. */
export function take(draft: Draft, name: string): unknown {
  const value = draft.fields[name];
  delete draft.fields[name];
  return value ?? undefined;
}

/** Sets an element of R4 that stands at `at`. What the record has under that name is no element of R5. */
export function put(draft: Draft, name: string, value: unknown, at: string): void {
  draft.names[name] = at;
  if (value === undefined) delete draft.fields[name];
  else draft.fields[name] = value;
}

/** Gives an element the name that R4 has for it. */
export function rename(draft: Draft, from: string, to: string): void {
  put(draft, to, take(draft, from), from);
}

/** An item of a list, and where in the record's list it stands: `[0].concept`. */
export interface Item {
  value: unknown;
  at: string;
}

/** Sets a list whose items stand below one element of the record, each at its own place. */
export function setList(draft: Draft, name: string, base: string, items: readonly Item[]): void {
  put(draft, name, items.length > 0 ? listOf(items) : undefined, base);
}

/** A list whose items keep their places in the record. */
export function listOf(items: readonly Item[]): unknown[] {
  const values = items.map(({ value }) => value);
  return view(values, values, Object.fromEntries(items.map(({ at }, i) => [String(i), at])));
}

/** The items of a list. What is no list, or no complex element in it, is a fault and left out. */
export function itemsOf(value: unknown, draft: Draft, path: string): { value: Fields; at: string }[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    fault(draft, path);
    return [];
  }
  return value.flatMap((item: unknown, i) => {
    if (isFields(item)) return [{ value: item, at: `[${i}]` }];
    if (item !== null) fault(draft, `${path}[${i}]`);
    return [];
  });
}

/** The two sides of a CodeableReference. Anything else in its place is a fault: an R4 Reference or CodeableConcept. */
export function sidesOf(value: unknown, draft: Draft, path: string): { concept?: Fields; reference?: Fields } {
  if (value === undefined || value === null) return {};
  const { concept, reference } = isFields(value) ? value : {};
  const others = isFields(value) ? Object.keys(value).filter(name => !known.has(name)) : [''];
  const wrong = [concept, reference].some(side => side !== undefined && side !== null && !isFields(side));
  if (wrong || others.length > 0) fault(draft, path);
  return { ...(isFields(concept) ? { concept } : {}), ...(isFields(reference) ? { reference } : {}) };
}

const known = new Set(['id', 'extension', 'concept', 'reference']);

/** Parts a CodeableReference into the two elements that R4 has for it. */
export function part(draft: Draft, from: string, concept: string, reference: string): void {
  const sides = sidesOf(take(draft, from), draft, from);
  for (const [side, name] of [
    ['concept', concept],
    ['reference', reference],
  ] as const) {
    put(draft, name, sides[side], sides[side] ? `${from}.${side}` : from);
  }
}

/** Parts a list of CodeableReferences into the two lists that R4 has for it. */
export function partList(draft: Draft, from: string, concept: string, reference: string): void {
  const sides = itemsOf(take(draft, from), draft, from).map(({ value, at }) => ({
    at,
    ...sidesOf(value, draft, `${from}${at}`),
  }));
  for (const [side, name] of [
    ['concept', concept],
    ['reference', reference],
  ] as const) {
    const items = sides.flatMap(one => (one[side] ? [{ value: one[side], at: `${one.at}.${side}` }] : []));
    setList(draft, name, from, items);
  }
}

/** Every coding of a CodeableConcept as a Coding of its own, and its text as one that has a display only. */
export function codingsIn(concept: Fields, at: string, draft: Draft, path: string): Item[] {
  const { text, coding } = concept;
  const codings = itemsOf(coding, draft, `${path}.coding`).map(item => ({ ...item, at: `${at}.coding${item.at}` }));
  if (typeof text !== 'string' || text.trim() === '') {
    if (text !== undefined && text !== null && typeof text !== 'string') fault(draft, `${path}.text`);
    return codings;
  }
  return [{ value: view({ display: text }, concept, { display: '' }), at: `${at}.text` }, ...codings];
}

/** Sets one CodeableConcept where R5 has several: the only one, or all of them as the codings of one. */
export function setConcept(
  draft: Draft,
  name: string,
  base: string,
  concepts: readonly { value: Fields; at: string }[],
): void {
  const [only, ...more] = concepts;
  if (!only || more.length === 0) {
    put(draft, name, only?.value, base + (only?.at ?? ''));
    return;
  }
  const items = concepts.flatMap(({ value, at }) => codingsIn(value, at, draft, base + at));
  put(draft, name, view({ coding: listOf(items) }, {}, { coding: '' }), base);
}

/** Gives the elements of one type, or of a part of it, their R4 names. */
export type Adapter = (draft: Draft) => void;

/** Replaces every item of a list by its view. */
export function eachOf(draft: Draft, name: string, adapt: Adapter): void {
  const list = draft.fields[name];
  if (!Array.isArray(list)) return;
  const views = list.map((item: unknown, i) => {
    if (!isFields(item)) return item;
    const inner = draftOf(item, `${draft.at}${name}[${i}].`, draft.faults);
    adapt(inner);
    return finish(inner);
  });
  draft.fields[name] = views;
}
