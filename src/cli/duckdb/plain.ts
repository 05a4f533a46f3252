import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isGzip } from '../bytes.ts';
import type { ExportFile } from '../inputs.ts';
import { blocksOf } from '../partition/blocks.ts';

/** DuckDB's default; with longer ones it takes far more memory. */
const longest = 2_000_000;

/**
 * The path of a file that DuckDB reads line for line as this program does: UTF-8, one way of ending a line, no line empty
 * or very long. Null for any other file, and where reading fails.
 */
export async function plainPath({ path, chunks }: ExportFile): Promise<string | null> {
  // DuckDB takes some letters of a path for a pattern.
  if (path === undefined || /[*?[\]{}]/.test(resolve(path))) return null;
  try {
    if (await isPacked(path)) return null;
    let empty = true;
    for await (const block of blocksOf(chunks(), longest)) {
      if (!block || (empty && hasSign(block)) || !isPlain(block)) return null;
      empty = false;
    }
    return empty ? null : resolve(path);
  } catch {
    return null;
  }
}

/** Whole lines, each with its end but perhaps the last. */
function isPlain(block: Buffer): boolean {
  if (block.includes(0x0d) || block.includes(0x00) || block.includes(0x01) || block.includes(0x02)) return false;
  for (let from = 0, to = 0; from < block.length; from = to + 1) {
    to = block.indexOf(0x0a, from);
    if (to === -1) to = block.length;
    if (to === from || to - from >= longest) return false;
  }
  return isUtf8(block);
}

/** A byte order mark: DuckDB leaves it out. */
function hasSign(block: Buffer): boolean {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf;
}

async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    return isGzip((await file.read(Buffer.alloc(2), 0, 2, 0)).buffer);
  } finally {
    await file.close();
  }
}
