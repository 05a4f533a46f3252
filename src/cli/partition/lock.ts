import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { systemCode } from '../inputs.ts';

const pattern = /^lock-(\d+)-[0-9a-f]{8}$/;
/** How often, and at most how many milliseconds apart, a folder is asked for that another run may be letting go of. */
const tries = 8;
const pause = 40;

/** The locks of this process. One that bears its number and is not among them is left of an older process. */
const own = new Set<string>();

/** Who is at work in a folder, and the file that says so. */
interface Other {
  other: number;
  lock: string;
}

/** True for the name of a file by which a run says that it works in a folder. */
export function isLock(name: string): boolean {
  return pattern.test(name);
}

/**
 * One run at a time in a folder. Each puts down a lock of its own before it looks for others, so that of two that come at
 * once at least one sees the other. No run removes a lock that a living one may hold, so a lock that is left of a process
 * that is no more can be cleared away by any number of runs. Throws the system's error.
 *
 * A folder belongs to one machine. The processes of another one, or of another container, cannot be seen from here, and their
 * locks look like those of processes that are no more. To take those for living ones would shut out the run that goes on where
 * a container was killed: it comes under another name, and whoever left the lock can never be asked again.
 * @returns the way of the lock; or the number of the process that is at work there, and the name of its lock
 */
export function takeLock(folder: string): { path: string } | Other {
  for (let left = tries; ; left -= 1) {
    const name = `lock-${process.pid}-${randomUUID().slice(0, 8)}`;
    const path = join(folder, name);
    closeSync(openSync(path, 'wx', 0o600));
    own.add(name);
    const other = otherIn(folder, name);
    if (other === null) return { path };
    releaseLock(path);
    if (left === 0) return other;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * pause);
  }
}

/** Lets another run in. */
export function releaseLock(path: string): void {
  rmSync(path, { force: true });
  own.delete(basename(path));
}

/** Another lock that counts, and its process; clears away those that do not. */
function otherIn(folder: string, mine: string): Other | null {
  for (const name of readdirSync(folder)) {
    const pid = Number(pattern.exec(name)?.[1] ?? 0);
    if (pid === 0 || name === mine) continue;
    if (pid === process.pid ? own.has(name) : isRunning(pid)) return { other: pid, lock: name };
    rmSync(join(folder, name), { force: true });
  }
  return null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
