import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that appears whole or not at all: written beside its place, and put there when it is finished. */
export class WholeFile {
  private readonly path: string;
  private readonly part: string;
  private readonly handle: number;
  private held: string[] = [];
  private length = 0;

  /** Throws the system's error, as all of its methods do. */
  constructor(path: string) {
    this.path = path;
    // Its own name: another run may be writing to the same place.
    this.part = `${path}.${randomUUID().slice(0, 8)}.part`;
    this.handle = openSync(this.part, 'w', 0o600);
  }

  text(text: string): void {
    this.held.push(text);
    this.length += text.length;
    if (this.length > 1 << 18) this.flush();
  }

  /** Puts it in its place, where it stays also when the power fails. Returns its size in bytes. */
  finish(): number {
    this.flush();
    const { size } = fstatSync(this.handle);
    fsyncSync(this.handle);
    closeSync(this.handle);
    renameSync(this.part, this.path);
    const folder = openSync(dirname(this.path), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return size;
  }

  /** Leaves nothing of it. */
  abandon(): void {
    try {
      closeSync(this.handle);
    } catch {
      // It was closed before.
    }
    rmSync(this.part, { force: true });
  }

  private flush(): void {
    if (this.length === 0) return;
    const text = this.held.join('');
    this.held = [];
    this.length = 0;
    writeAll(this.handle, Buffer.from(text));
  }
}

/** Writes a small file, whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const file = new WholeFile(path);
  try {
    file.text(text);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Writes all of it: the system may take less at a time. Throws its error. */
export function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
