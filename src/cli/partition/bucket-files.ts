import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are held for each file before they are written. */
const held = 64 * 1024;

/**
 * Many files that are written side by side, each only at its end. None is kept open, so that any number of them can be
 * written. What fails to be written throws the system's error.
 */
export class BucketFiles {
  private readonly paths: readonly string[];
  private readonly buffers: readonly Buffer[];
  private readonly filled: number[];
  private readonly written: number[];

  /** @param names of the files within `folder`, which is there and holds none of them */
  constructor(folder: string, names: readonly string[], size: number = held) {
    this.paths = names.map(name => join(folder, name));
    this.buffers = names.map(() => Buffer.allocUnsafeSlow(size));
    this.filled = names.map(() => 0);
    this.written = names.map(() => 0);
  }

  /** Bytes of a file so far. */
  size(file: number): number {
    return (this.written[file] ?? 0) + (this.filled[file] ?? 0);
  }

  /**
   * Adds a grouped line (see judge/grouped-line.ts), its resource from `bytes`. Returns where in the file it begins.
   * @param before the patient and the place, each with its tab, in Latin-1
   */
  line(file: number, before: string, bytes: Buffer, from: number, to: number): number {
    const begins = this.size(file);
    const length = before.length + to - from + 1;
    let buffer = this.room(file, length);
    if (!buffer) {
      // Longer than what is held of any file.
      buffer = Buffer.allocUnsafe(length);
      this.write(file, this.fill(buffer, 0, before, bytes, from, to));
      return begins;
    }
    const at = this.filled[file] ?? 0;
    this.fill(buffer, at, before, bytes, from, to);
    this.filled[file] = at + length;
    return begins;
  }

  /** Writes what is held. */
  flush(): void {
    for (const file of this.paths.keys()) this.flushOne(file);
  }

  private fill(buffer: Buffer, at: number, before: string, bytes: Buffer, from: number, to: number): Buffer {
    buffer.write(before, at, 'latin1');
    bytes.copy(buffer, at + before.length, from, to);
    buffer[at + before.length + to - from] = 0x0a;
    return buffer;
  }

  private room(file: number, length: number): Buffer | null {
    const buffer = this.buffers[file];
    if (!buffer) throw new RangeError('no such file');
    if ((this.filled[file] ?? 0) + length > buffer.length) this.flushOne(file);
    return length > buffer.length ? null : buffer;
  }

  private flushOne(file: number): void {
    const filled = this.filled[file] ?? 0;
    if (filled === 0) return;
    this.filled[file] = 0;
    this.write(file, (this.buffers[file] as Buffer).subarray(0, filled));
  }

  private write(file: number, bytes: Buffer): void {
    const handle = openSync(this.paths[file] ?? '', 'a', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    } finally {
      closeSync(handle);
    }
    this.written[file] = (this.written[file] ?? 0) + bytes.length;
  }
}
