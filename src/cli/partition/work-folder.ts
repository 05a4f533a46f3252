import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../inputs.ts';
import { writeWhole } from '../write-whole.ts';
import { isLock, releaseLock, takeLock } from './lock.ts';

const manifest = 'needlepoint-audit.json';
/** What an audit makes there beside that and its lock. Whatever else lies there is somebody's. */
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
  /** Another run may go on from what is left in it. */
  readonly lasting: boolean;
  private readonly lock: string;

  /**
   * @param identity all that the work depends on; null: nothing can be taken up
   * Throws `Unworkable`, or the system's error.
   */
  constructor(path: string, identity: unknown) {
    this.path = path;
    this.lasting = identity !== null;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const files = readdirSync(path);
    const isOurs = files.includes(manifest) || files.every(name => isLock(name) || unfinished.test(name));
    if (!isOurs)
      throw new Unworkable(`${path}: holds other files; name an empty folder, or one that an audit has left`);
    try {
      const taken = takeLock(path);
      if ('other' in taken)
        throw new Unworkable(
          `${path}: process ${taken.other} is at work there; wait for it, or name another folder (if that process is no audit, remove ${taken.lock})`,
        );
      this.lock = taken.path;
    } catch (error) {
      removeEmpty(path);
      throw error;
    }
    try {
      if (!this.isLeftOf(identity)) this.begin(identity);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** A folder within, made when there is none. */
  folder(name: string): string {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  /** The folders within. */
  folders(): string[] {
    return readdirSync(this.path)
      .filter(name => /^(?:export|stream)-\d+$/.test(name))
      .map(name => join(this.path, name));
  }

  /** Lets another run take it up. */
  leave(): void {
    releaseLock(this.lock);
  }

  /** Removes all that is the audit's, and the folder where nothing else is in it. */
  remove(): void {
    this.empty();
    rmSync(join(this.path, manifest), { force: true });
    this.leave();
    removeEmpty(this.path);
  }

  private isLeftOf(identity: unknown): boolean {
    const known = join(this.path, manifest);
    return identity !== null && existsSync(known) && readFileSync(known, 'utf8') === JSON.stringify(identity);
  }

  /** Whoever is interrupted meanwhile leaves a folder that can be told for one of ours, and is not taken up. */
  private begin(identity: unknown): void {
    const known = join(this.path, manifest);
    writeWhole(known, 'null');
    this.empty();
    writeWhole(known, JSON.stringify(identity));
  }

  private empty(): void {
    for (const name of readdirSync(this.path))
      if (made.test(name)) rmSync(join(this.path, name), { recursive: true, force: true });
  }
}

/** Another run may have put its lock there meanwhile: then the folder is its own. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error))) throw error;
  }
}
