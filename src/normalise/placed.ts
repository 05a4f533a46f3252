import type { Evidence } from '../domain/evidence.ts';

/** Stands for the record in pointers of what was read once and holds for many records. No reference begins with it. */
export const here = '\u0000';

/** Makes one record's own copy of what was read once. Whatever names no place in a record is shared, and frozen. */
export type Placed<T> = (reference: string) => T;

/** `value` is what was read with `here` for its record; in each copy, the record that it is for stands in its place. */
export function placed<T>(value: T): Placed<T> {
  const place = placeIn(value);
  return place === null ? () => value : (place as Placed<T>);
}

/** Null for a value that names no place. */
function placeIn(value: unknown): Placed<unknown> | null {
  if (typeof value === 'string') {
    if (!value.startsWith(here)) return null;
    const behind = value.slice(here.length);
    return reference => reference + behind;
  }
  if (typeof value !== 'object' || value === null) return null;
  return Array.isArray(value) ? placeInList(value) : placeInFields(value);
}

function placeInList(items: readonly unknown[]): Placed<unknown> | null {
  const places = items.map(placeIn);
  if (places.every(place => place === null)) {
    Object.freeze(items);
    return null;
  }
  const [only] = places;
  if (places.length === 1 && only) return reference => [only(reference)];
  return reference => {
    const copy = items.slice();
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at];
      if (place) copy[at] = place(reference);
    }
    return copy;
  };
}

/** The commonest of all, by far. */
function placeEvidence({ pointer, value }: Evidence): Placed<Evidence> {
  const behind = pointer.slice(here.length);
  return reference => ({ pointer: reference + behind, value });
}

function isEvidence(fields: object): fields is Evidence {
  return Object.keys(fields).join() === 'pointer,value';
}

function placeInFields(fields: object): Placed<unknown> | null {
  const names: string[] = [];
  const places: Placed<unknown>[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const place = placeIn(value);
    if (place === null) continue;
    names.push(name);
    places.push(place);
  }
  if (isEvidence(fields) && names.join() === 'pointer') return placeEvidence(fields);
  if (places.length === 0) {
    Object.freeze(fields);
    return null;
  }
  return reference => {
    const copy: Record<string, unknown> = { ...fields };
    for (let at = 0; at < names.length; at += 1) copy[names[at] as string] = places[at]?.(reference);
    return copy;
  };
}
