/** How many rows a tally keeps apart. More drugs, clinics or months than this are counted, but no longer each by itself. */
export const mostRows = 10_000;

/**
 * Counts by key, where a key is a list of short texts, and a count is a list of numbers that means the same in each row.
 * Plain JSON. Whatever the order in which it is filled and merged, it comes out the same: beyond `mostRows` it is the first
 * rows in the order of their keys that are kept, each with its exact count, and the sum of all rows stays exact.
 */
export interface Tally {
  /** By the key in JSON. Up to twice `mostRows`: what is too many is put together now and then. */
  rows: Record<string, number[]>;
  /** How many rows those are. */
  size: number;
  /** What is not in `rows`. */
  others: number[];
}

export type Key = readonly (string | null)[];

/** A tally without rows. */
export function newTally(): Tally {
  return { rows: {}, size: 0, others: [] };
}

/** Adds to one row in place. */
export function count(tally: Tally, key: Key, counts: readonly number[] = [1]): void {
  add(tally, JSON.stringify(key), counts);
  limit(tally, 2 * mostRows);
}

/** Adds all of the second to the first in place. */
export function merge(into: Tally, from: Tally): void {
  for (const key of Object.keys(from.rows)) add(into, key, from.rows[key] ?? []);
  into.others = sum(into.others, from.others);
  limit(into, 2 * mostRows);
}

/** What is in a tally: rows by the order of their keys, and what is beyond them, where there is anything. */
export function rowsOf(tally: Tally): {
  rows: { key: Key; counts: readonly number[] }[];
  others: readonly number[] | null;
} {
  const settled: Tally = { ...tally, rows: { ...tally.rows } };
  limit(settled, mostRows);
  const rows = Object.keys(settled.rows)
    .sort()
    .map(key => ({ key: JSON.parse(key) as Key, counts: settled.rows[key] ?? [] }));
  return { rows, others: settled.others.length > 0 ? settled.others : null };
}

/** The sum of all rows. */
export function totalOf(tally: Tally): number[] {
  return Object.values(tally.rows).reduce(sum, tally.others);
}

function add(tally: Tally, key: string, counts: readonly number[]): void {
  const known = tally.rows[key];
  if (known) {
    for (let at = 0; at < counts.length; at += 1) known[at] = (known[at] ?? 0) + (counts[at] ?? 0);
    return;
  }
  tally.size += 1;
  tally.rows[key] = counts.slice();
}

/** Puts together what is beyond `mostRows`, once there are more than `most`. */
function limit(tally: Tally, most: number): void {
  if (tally.size <= most) return;
  for (const key of Object.keys(tally.rows).sort().slice(mostRows)) {
    tally.others = sum(tally.others, tally.rows[key] ?? []);
    delete tally.rows[key];
  }
  tally.size = mostRows;
}

function sum(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => (a[at] ?? 0) + (b[at] ?? 0));
}
