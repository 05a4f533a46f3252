import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type FileKind, kindOf } from './headers.ts';

/** One file of a build. */
export interface BuiltFile {
  /** From the folder of the build, with forward slashes and none in front. */
  path: string;
  kind: FileKind;
  /** Of its inline scripts, where it is a page. */
  hashes: readonly string[];
}

/** Hashes of the inline scripts of a page, as a Content-Security-Policy takes them. */
export function inlineHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/**
 * The files of a build, pages first, without those whose name begins with a dot. Rejects where there is no page, and where
 * a file would be kept for a year under a name that another content may have.
 */
export async function readBuild(dir: string): Promise<BuiltFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(dir, sep).length).replaceAll(sep, '/'))
    .filter(path => !/(^|\/)\./.test(path))
    .toSorted();
  const files = await Promise.all(paths.map(path => readFileOf(dir, path)));
  const unhashed = files.find(({ kind, path }) => kind === 'hashed' && !/-[\w-]{8,}\.\w+$/.test(path));
  if (unhashed) throw new Error(`${unhashed.path} has no hash in its name, so browsers must not keep it`);
  const pages = files.filter(({ kind }) => kind === 'page');
  if (!pages.some(({ path }) => path === 'index.html')) throw new Error(`${dir} holds no build: index.html is missing`);
  return [...pages, ...files.filter(({ kind }) => kind !== 'page')];
}

async function readFileOf(dir: string, path: string): Promise<BuiltFile> {
  const kind = kindOf(path);
  return { path, kind, hashes: kind === 'page' ? inlineHashes(await readFile(join(dir, path), 'utf8')) : [] };
}
