import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { systemCode } from '../inputs.ts';
import { writeWhole } from '../write-whole.ts';

const manifest = 'needlepoint-audit.json';
const lock = 'lock';
/** What an audit makes there beside those two. Whatever else lies there is somebody's. */
const unfinished = /^needlepoint-audit\.json\.\w+\.part$/;
const made = new RegExp(`^(?:export|stream)-\\d+$|${unfinished.source}`);

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
    if (files.length > 0 && !files.includes(manifest) && !this.isLockAlone(files))
      throw new Unworkable(`${path}: holds other files; name an empty folder, or one that an audit has left`);
    this.take();
    this.resumed = identity !== null && existsSync(known) && readFileSync(known, 'utf8') === text;
    if (this.resumed) return;
    // Whoever is interrupted meanwhile leaves a folder that can be told for one of ours, and is not taken up.
    writeWhole(known, 'null');
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

  /** Removes all that is the audit's, and the folder where nothing else is in it. */
  remove(): void {
    this.empty();
    for (const name of [manifest, lock]) rmSync(join(this.path, name), { force: true });
    if (readdirSync(this.path).length === 0) rmdirSync(this.path);
  }

  private empty(): void {
    for (const name of readdirSync(this.path))
      if (made.test(name)) rmSync(join(this.path, name), { recursive: true, force: true });
  }

  /** What is left of a run that ended before it did anything. */
  private isLockAlone(files: readonly string[]): boolean {
    const isOurs = files.includes(lock) && files.every(name => name === lock || unfinished.test(name));
    return isOurs && /^\d*$/.test(readFileSync(join(this.path, lock), 'utf8'));
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
