import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type GroupedLine, readGrouped } from '../judge/grouped-line.ts';
import { bucketOf, type Location, offsetOf } from './key-table.ts';

/** The names of the buckets: first those of the patients, then those of what is nobody's own. */
export function bucketNames(patients: number, shared: number): string[] {
  const named = (what: string, count: number) => Array.from({ length: count }, (_, at) => `${what}-${at}`);
  return [...named('patients', patients), ...named('shared', shared)];
}

const newline = 0x0a;

/** Reads single lines out of buckets, wherever they lie. */
export class BucketLines {
  private readonly paths: readonly string[];
  private readonly handles = new Map<number, number>();
  private buffer = Buffer.allocUnsafe(8192);

  constructor(folder: string, names: readonly string[]) {
    this.paths = names.map(name => join(folder, name));
  }

  /** Throws when no whole line begins there. */
  at(location: Location): GroupedLine {
    const handle = this.handle(bucketOf(location));
    const offset = offsetOf(location);
    for (let length = 0; ; ) {
      const count = readSync(handle, this.buffer, length, this.buffer.length - length, offset + length);
      const end = this.buffer.subarray(0, length + count).indexOf(newline, length);
      const line = end < 0 ? null : readGrouped(this.buffer.toString('utf8', 0, end));
      if (line) return line;
      if (count === 0 || end >= 0) throw new Error('a bucket does not hold what was put into it');
      length += count;
      if (length === this.buffer.length) this.buffer = Buffer.concat([this.buffer, Buffer.alloc(length)]);
    }
  }

  close(): void {
    for (const handle of this.handles.values()) closeSync(handle);
    this.handles.clear();
  }

  private handle(bucket: number): number {
    const known = this.handles.get(bucket);
    if (known !== undefined) return known;
    // As many as are needed in turn, whatever the limit of open files.
    if (this.handles.size >= 64) this.close();
    const handle = openSync(this.paths[bucket] ?? '', 'r');
    this.handles.set(bucket, handle);
    return handle;
  }
}
