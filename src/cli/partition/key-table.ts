import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { shareOf } from './hash.ts';

/** Where a line lies: the bucket, and the place of its first byte in it. One number: buckets hold less than 2^40 bytes. */
export type Location = number;
const unit = 2 ** 40;
/** A location of a bucket (its number) and an offset (bytes), and both of them again. */
export const locationOf = (bucket: number, offset: number): Location => bucket * unit + offset;
export const bucketOf = (location: Location): number => Math.floor(location / unit);
export const offsetOf = (location: Location): number => location % unit;

/** Who owns a line, in place of a patient's hash: nobody, as is right for its type; or nobody, though somebody should. */
export const nobody = 0;
export const homeless = 1;

/** Numbers of one entry as it is gathered: hash of the key, hash of the owner, location. */
const gathered = 3;
/** And in a table: hash of the key, location, next entry of the same slot, next of the same key (both counted from 1). */
const stored = 4;

/** All keys of an input with where their lines are: gathered on disk share by share, so that memory stays the same. */
export class KeyWriter {
  private readonly folder: string;
  private readonly buffers: readonly Float64Array[];
  private readonly filled: number[];

  constructor(folder: string, shares: number) {
    this.folder = folder;
    this.buffers = Array.from({ length: shares }, () => new Float64Array(gathered * 2048));
    this.filled = Array.from({ length: shares }, () => 0);
  }

  add(key: number, owner: number, location: Location): void {
    const share = shareOf(key, this.buffers.length);
    const buffer = this.buffers[share] as Float64Array;
    const at = this.filled[share] ?? 0;
    buffer[at] = key;
    buffer[at + 1] = owner;
    buffer[at + 2] = location;
    this.filled[share] = at + gathered;
    if (at + gathered === buffer.length) this.flush(share);
  }

  /**
   * Makes the tables.
   * @param suspect takes the locations of each key that stands under several owners, more than once under nobody, or
   * under nobody where somebody should own it
   */
  finish(suspect: (locations: readonly Location[]) => void): void {
    for (const share of this.buffers.keys()) {
      this.flush(share);
      const path = join(this.folder, `gathered-${share}`);
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      const entries = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
      writeFileSync(join(this.folder, `keys-${share}`), tableOf(entries, suspect), { mode: 0o600 });
      rmSync(path, { force: true });
    }
  }

  private flush(share: number): void {
    const buffer = this.buffers[share] as Float64Array;
    const filled = this.filled[share] ?? 0;
    this.filled[share] = 0;
    if (filled === 0) return;
    const bytes = Buffer.from(buffer.buffer, 0, filled * 8);
    appendFileSync(join(this.folder, `gathered-${share}`), bytes, { mode: 0o600 });
  }
}

/** Number of slots, the slots (an entry counted from 1, or 0), the entries. */
function tableOf(entries: Float64Array, suspect: (locations: readonly Location[]) => void): Float64Array {
  const count = entries.length / gathered;
  const slots = 2 ** Math.ceil(Math.log2(count * 1.5 + 2));
  const table = new Float64Array(1 + slots + count * stored);
  table[0] = slots;
  const suspects = new Set<number>();
  for (let entry = 1; entry <= count; entry += 1) {
    const from = (entry - 1) * gathered;
    const key = entries[from] ?? 0;
    const owner = entries[from + 1] ?? 0;
    const to = 1 + slots + (entry - 1) * stored;
    table[to] = key;
    table[to + 1] = entries[from + 2] ?? 0;
    const slot = 1 + (key % slots);
    const first = firstOf(table, slots, table[slot] ?? 0, key);
    if (first === 0) {
      table[to + 2] = table[slot] ?? 0;
      table[slot] = entry;
      if (owner === homeless) suspects.add(entry);
      continue;
    }
    const same = 1 + slots + (first - 1) * stored + 3;
    table[to + 3] = table[same] ?? 0;
    table[same] = entry;
    if (owner < 2 || owner !== entries[(first - 1) * gathered + 1]) suspects.add(first);
  }
  for (const first of suspects) suspect(sameAs(table, slots, first));
  return table;
}

/** The first entry of a key in a chain; 0: it has none. */
function firstOf(table: Float64Array, slots: number, chain: number, key: number): number {
  let entry = chain;
  while (entry !== 0 && table[1 + slots + (entry - 1) * stored] !== key)
    entry = table[1 + slots + (entry - 1) * stored + 2] ?? 0;
  return entry;
}

/** The locations of an entry and of all others with its key, in their order. */
function sameAs(table: Float64Array, slots: number, first: number): Location[] {
  const found: Location[] = [];
  for (let entry = first; entry !== 0; entry = table[1 + slots + (entry - 1) * stored + 3] ?? 0)
    found.push(table[1 + slots + (entry - 1) * stored + 1] ?? 0);
  return found.toSorted((a, b) => a - b);
}

/** Looks keys up in the tables that a `KeyWriter` made. */
export class KeyReader {
  private readonly handles: readonly number[];
  private readonly slots: readonly number[];
  private readonly entry = new Float64Array(stored);

  constructor(folder: string, shares: number) {
    this.handles = Array.from({ length: shares }, (_, share) => openSync(join(folder, `keys-${share}`), 'r'));
    this.slots = this.handles.map(handle => this.read(handle, 0, 1));
  }

  /** Where the lines of a key are, in their order. Seldom, a line of another key is among them. */
  locations(key: number): Location[] {
    const share = shareOf(key, this.handles.length);
    const handle = this.handles[share] ?? 0;
    const slots = this.slots[share] ?? 1;
    const place = (entry: number) => 1 + slots + (entry - 1) * stored;
    let entry = this.read(handle, 1 + (key % slots), 1);
    while (entry !== 0) {
      this.read(handle, place(entry), stored);
      if (this.entry[0] === key) break;
      entry = this.entry[2] ?? 0;
    }
    const found: Location[] = [];
    while (entry !== 0) {
      this.read(handle, place(entry), stored);
      found.push(this.entry[1] ?? 0);
      entry = this.entry[3] ?? 0;
    }
    return found.toSorted((a, b) => a - b);
  }

  close(): void {
    for (const handle of this.handles) closeSync(handle);
  }

  /** Reads numbers of a table into `entry`; returns the first. */
  private read(handle: number, at: number, count: number): number {
    readSync(handle, this.entry, 0, count * 8, at * 8);
    return this.entry[0] ?? 0;
  }
}
