import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { systemCode } from '../inputs.ts';
import { writeWhole } from '../write-whole.ts';

const manifest = 'needlepoint-audit.json';
const lock = 'lock';

/** Why a folder cannot be worked in, in one sentence. */
export class Unworkable extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Unworkable';
  }
}

/**
 * The folder in which an audit keeps what it has grouped and judged, readable by its owner alone. It holds records. A run
 * that was interrupted is taken up by the next one that is to do the very same.
 */
export class WorkFolder {
  readonly path: string;
  /** There is something in it to go on from. */
  readonly resumed: boolean;

  /**
   * @param identity all that the work depends on; null: nothing can be taken up
   * Throws `Unworkable`, or the system's error.
   */
  constructor(path: string, identity: unknown) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const text = JSON.stringify(identity);
    const known = join(path, manifest);
    const files = readdirSync(path);
    if (files.length > 0 && !files.includes(manifest) && !files.includes(lock))
      throw new Unworkable(`${path}: holds other files; name an empty folder, or one that an audit has left`);
    this.take();
    this.resumed = identity !== null && existsSync(known) && readFileSync(known, 'utf8') === text;
    if (this.resumed) return;
    this.empty();
    writeWhole(known, text);
  }

  /** A folder within, made when there is none. */
  folder(name: string): string {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  /** Lets another run take it up. */
  leave(): void {
    rmSync(join(this.path, lock), { force: true });
  }

  /** Removes it with all that is in it. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private empty(): void {
    for (const name of readdirSync(this.path)) {
      if (name !== lock) rmSync(join(this.path, name), { recursive: true, force: true });
    }
  }

  /** One run at a time. The lock of a process that is no more does not count. */
  private take(): void {
    const path = join(this.path, lock);
    for (let again = true; ; again = false) {
      try {
        writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
        return;
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error;
        const other = Number(readFileSync(path, 'utf8'));
        if (!again || isRunning(other))
          throw new Unworkable(`${this.path}: process ${other} is at work there; wait for it, or name another folder`);
        rmSync(path, { force: true });
      }
    }
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
