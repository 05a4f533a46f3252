import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** What of the built pages comes at one time. */
export interface Stage {
  name: string;
  files: readonly string[];
}

const dist = new URL('../../../dist/', import.meta.url);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Bytes of files below `dist/`, each packed by itself as a server sends it: brotli, quality 11. */
export function brotli(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, dist)), quality).length, 0);
}

/** The same, not packed. */
export function bare(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + readFileSync(new URL(file, dist)).length, 0);
}

/**
 * All that is built, by when a launch brings it. Scripts are told apart by what they import, so that a new part is counted
 * wherever it comes. Each file is in one stage.
 */
export function stages(): readonly Stage[] {
  const assets = readdirSync(new URL('assets/', dist)).map(name => `assets/${name}`);
  const panel = named(assets, 'index');
  const book = named(assets, 'rule-book').filter(file => !panel.includes(file));
  const first = [...new Set([...panel, ...assets.filter(file => file.endsWith('.css'))])];
  const coder = named(assets, 'CoderView').filter(file => ![...first, ...book].includes(file));
  const rest = assets.filter(file => ![...first, ...book, ...coder].includes(file));
  return [
    { name: 'launch.html', files: ['launch.html'] },
    { name: 'index.html', files: ['index.html'] },
    { name: 'frame', files: first },
    { name: 'rule book', files: book },
    { name: "coder's view", files: coder },
    { name: 'later', files: rest },
  ];
}

/** A script by its name without hash, and all that it imports at once. */
function named(assets: readonly string[], name: string): string[] {
  const found = assets.filter(file => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file));
  if (found.length !== 1) throw new Error(`There are ${found.length} scripts named ${name}.`);
  const all = new Set(found);
  for (const file of all) for (const next of importsOf(file)) all.add(next);
  return [...all];
}

function importsOf(file: string): string[] {
  const code = readFileSync(new URL(file, dist), 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, next]) => `assets/${next}`);
}
