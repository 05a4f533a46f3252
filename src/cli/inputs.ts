import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { bytesAt, bytesOf, isGzip, type Progress } from './bytes.ts';

/** One NDJSON file of an export. */
export interface ExportFile {
  /** As it is named for people; its last part promises a type. */
  name: string;
  /** Where it lies; none for a stream. */
  path?: string;
  /** The content, unpacked. A chunk is good until the next one is asked for. */
  chunks(progress?: Progress): AsyncIterable<Buffer>;
}

/** Something to read. Files are opened only when their turn comes. */
export type Input =
  | { kind: 'bundle'; name: string; bytes(): Promise<Buffer> }
  /** NDJSON files of one folder or of one command line, which refer to each other. */
  | { kind: 'export'; name: string; files: readonly ExportFile[] }
  | { kind: 'stream'; name: string; chunks(): AsyncIterable<Buffer> }
  | { kind: 'unreadable'; name: string; code: string };

/**
 * What the paths hold, in their order. NDJSON files that are named together are one export, as if they were a folder of
 * their own; it stands where the first of them stands.
 */
export async function inputsOf(paths: readonly string[], stdin: Readable): Promise<[path: string, Input[]][]> {
  const lines = new Set<string>();
  for (const path of paths) if (isNdjson(path) && !(await isFolder(path))) lines.add(path);
  const found: [string, Input[]][] = [];
  for (const path of paths) {
    if (!lines.has(path)) found.push([path, await inputsAt(path, stdin)]);
    else if (lines.size === 1) found.push([path, await inputsAt(path, stdin)]);
    else if (path === [...lines][0]) found.push([path, [exportOf([...lines])]]);
  }
  return found;
}

/**
 * What a path holds: standard input (`-`), a file, or a folder with everything below it, in the order of names. Files
 * in a folder that are neither JSON nor NDJSON, and hidden ones, are not looked at.
 */
export async function inputsAt(path: string, stdin: Readable): Promise<Input[]> {
  if (path === '-') return [{ kind: 'stream', name: '-', chunks: () => bytesOf(stdin) }];
  try {
    if ((await stat(path)).isDirectory()) return await inputsIn(path);
  } catch (error) {
    return [{ kind: 'unreadable', name: path, code: systemCode(error) }];
  }
  if (isNdjson(path)) return [{ kind: 'export', name: path, files: [fileAt(path, basename(path))] }];
  return [bundleAt(path)];
}

async function inputsIn(folder: string): Promise<Input[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const below = await Promise.all(sorted.map(one => (one.isDirectory() ? inputsIn(join(folder, one.name)) : [])));
  const files = sorted.filter(one => !one.isDirectory()).map(({ name }) => name);
  const lines = files.filter(isNdjson).map(name => fileAt(join(folder, name), name));
  const bundles = files.filter(name => /\.json(\.gz)?$/i.test(name)).map(name => bundleAt(join(folder, name)));
  const exported: Input[] = lines.length > 0 ? [{ kind: 'export', name: folder, files: lines }] : [];
  return [...exported, ...bundles, ...below.flat()];
}

/** Named by the folder that holds them all, and they by their way from there. */
function exportOf(paths: readonly string[]): Input {
  const folders = paths.map(path => dirname(path));
  const common = folders.reduce((shared, folder) => {
    let up = shared;
    while (up !== dirname(up) && !isBelow(folder, up)) up = dirname(up);
    return up;
  });
  // A file that is named twice is read once.
  const files = new Map(paths.map(path => [nameBelow(path, common), path]));
  return { kind: 'export', name: common, files: [...files].map(([name, path]) => fileAt(path, name)) };
}

function isBelow(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function nameBelow(path: string, folder: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}

function fileAt(path: string, name: string): ExportFile {
  return { name: oneLine(name), path, chunks: progress => bytesAt(path, progress) };
}

/** A name is told in one line, and stands between tabs. */
function oneLine(name: string): string {
  return name.replaceAll(/[\t\r\n]/g, ' ');
}

function bundleAt(path: string): Input {
  return {
    kind: 'bundle',
    name: path,
    bytes: async () => {
      const bytes = await readFile(path);
      return isGzip(bytes) ? gunzipSync(bytes) : bytes;
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function isNdjson(path: string): boolean {
  return /\.(ndjson|jsonl)(\.gz)?$/i.test(path);
}

/** The system's short name of a fault (`ENOENT`), which is all that is told of it. */
export function systemCode(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'unreadable';
}

/** True for a word by which the system refuses something (`ENOSPC`); Node's own errors have longer ones. */
export function isRefusal(code: string): boolean {
  return /^E[A-Z0-9]+$/.test(code);
}
