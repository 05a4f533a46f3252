import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What a shell script said. */
export interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Mounts that nobody else sees and that end with the script; by a user of its own where this one may not mount. */
const ways = [
  ['unshare', '--mount'],
  ['unshare', '--mount', '--map-root-user'],
] as const;

let found: readonly string[] | null | undefined;

/** Can a disk of its own be put under a folder here? On Linux, where the system lets us. */
export function canMount(): boolean {
  found ??= process.platform === 'linux' ? (ways.find(way => inside(way, '1m', 'true').status === 0) ?? null) : null;
  return found !== null;
}

/**
 * Runs a shell script in a folder with a disk of its own of `size` (`2m`). `remount SIZE` changes its size.
 * `values` are its positional parameters.
 */
export function onSmallDisk(size: string, script: string, values: readonly string[]): Said {
  if (!canMount() || !found) throw new Error('ask whether a disk can be mounted');
  return inside(found, size, script, values);
}

function inside(way: readonly string[], size: string, script: string, values: readonly string[] = []): Said {
  const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const [program = '', ...options] = way;
  const text = `
set -e
disk="$1"; shift
mount -t tmpfs -o "size=$1" tmpfs "$disk"; shift
remount() { mount -o "remount,size=$1" "$disk"; }
cd "$disk"
set +e
${script}`;
  try {
    const args = [...options, 'sh', '-c', text, 'sh', disk, size, ...values];
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}
