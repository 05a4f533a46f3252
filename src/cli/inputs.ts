import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** Something to read. Files are opened only when their turn comes. */
export type Input =
  | { kind: 'bundle'; name: string; bytes(): Promise<Buffer> }
  /** The NDJSON files of one folder, which refer to each other. */
  | { kind: 'export'; name: string; files: readonly { name: string; open(): Readable }[] }
  | { kind: 'stream'; name: string; open(): Readable }
  | { kind: 'unreadable'; name: string; code: string };

/**
 * What a path holds: standard input (`-`), a file, or a folder with everything below it, in the order of names. Files
 * in a folder that are neither JSON nor NDJSON, and hidden ones, are not looked at.
 */
export async function inputsAt(path: string, stdin: Readable): Promise<Input[]> {
  if (path === '-') return [{ kind: 'stream', name: '-', open: () => stdin }];
  try {
    if ((await stat(path)).isDirectory()) return await inputsIn(path);
  } catch (error) {
    return [{ kind: 'unreadable', name: path, code: systemCode(error) }];
  }
  if (isNdjson(path))
    return [{ kind: 'export', name: path, files: [{ name: basename(path), open: () => open(path) }] }];
  return [bundleAt(path)];
}

async function inputsIn(folder: string): Promise<Input[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const below = await Promise.all(sorted.map(one => (one.isDirectory() ? inputsIn(join(folder, one.name)) : [])));
  const files = sorted.filter(one => !one.isDirectory()).map(({ name }) => name);
  const lines = files.filter(isNdjson).map(name => ({ name, open: () => open(join(folder, name)) }));
  const bundles = files.filter(name => /\.json(\.gz)?$/i.test(name)).map(name => bundleAt(join(folder, name)));
  const exported: Input[] = lines.length > 0 ? [{ kind: 'export', name: folder, files: lines }] : [];
  return [...exported, ...bundles, ...below.flat()];
}

function bundleAt(path: string): Input {
  return {
    kind: 'bundle',
    name: path,
    bytes: async () => (path.endsWith('.gz') ? gunzipSync(await readFile(path)) : readFile(path)),
  };
}

function open(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!path.endsWith('.gz')) return file;
  const plain = createGunzip();
  file.on('error', error => plain.destroy(error));
  return file.pipe(plain);
}

function isNdjson(path: string): boolean {
  return /\.(ndjson|jsonl)(\.gz)?$/i.test(path);
}

/** The system's short name of a fault (`ENOENT`), which is all that is told of it. */
export function systemCode(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'unreadable';
}
