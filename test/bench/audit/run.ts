/**
 * `npm run bench:audit -- [gigabytes...] [engines...]` (0.5 and 5, all engines): audits of generated exports beside a bare
 * JSON.parse of every line, each in processes of its own, one after the other; and whether all ways find the same. Above
 * one gigabyte, with two jobs alone.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, engines } from '../../../src/cli/options.ts';
import { exportOf } from './export.ts';
import { watched } from './watched.ts';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const asked = process.argv.slice(2);
const given = asked.map(Number).filter(size => size > 0);
const sizes = given.length > 0 ? given : [0.5, 5];
const named = engines.filter(one => asked.includes(one));
const compared = named.length > 0 ? named : engines.filter(one => one !== 'auto');
/** Whole exports do not fit into memory: that way is held against the others on a small one. */
const small = 0.05;
const out = mkdtempSync(join(tmpdir(), 'needlepoint-bench-audit-'));
let different = false;

console.log('      GB   times bare    seconds         MB');
for (const size of named.length > 0 ? sizes : [small, ...sizes]) {
  const folder = exportOf(size * 1e9);
  const bare = await watched([program('parse-only.ts'), folder]);
  row(size, 'JSON.parse of every line', 1, bare.wall, bare.memory);
  const hashes = new Set<string>();
  for (const engine of compared.filter(one => one !== 'memory' || size === small))
    for (const jobs of jobsOf(engine, size)) {
      const file = join(out, 'findings');
      const options = ['--engine', engine, '--jobs', String(jobs), '--format', 'findings', '--out', file];
      const taken = await watched([
        program('../../../scripts/audit.mjs'),
        folder,
        '--time-zone',
        'America/Chicago',
        ...options,
      ]);
      if (taken.stderr !== '') console.error(taken.stderr);
      row(
        size,
        `audit, ${engine}, ${jobs} job${jobs === 1 ? '' : 's'}`,
        taken.wall / bare.wall,
        taken.wall,
        taken.memory,
      );
      hashes.add(await hashOf(file));
    }
  different ||= hashes.size > 1;
  console.log(
    `${size} GB: ${hashes.size === 1 ? 'all ways find the same' : 'THE WAYS DIFFER'}: ${[...hashes].map(hash => hash.slice(0, 16)).join(' ')}`,
  );
}
rmSync(out, { recursive: true });
process.exitCode = different ? 1 : 0;

function jobsOf(engine: Engine, size: number): readonly number[] {
  if (engine === 'memory') return [1];
  return size > 1 ? [2] : [1, 2];
}

function row(size: number, what: string, ratio: number, wall: number, memory: number | null): void {
  const cells = [size.toString().padStart(8), ratio.toFixed(2).padStart(12), wall.toFixed(1).padStart(10)];
  console.log(`${[...cells, (memory?.toFixed(0) ?? '?').padStart(10)].join(' ')}   ${what}`);
}

/** The same as `findingsHash`, by the system's sort: the findings of a large export do not fit into memory. */
async function hashOf(file: string): Promise<string> {
  const sorted = spawnSync('sort', [file, '-o', `${file}.sorted`], { env: { ...process.env, LC_ALL: 'C' } });
  if (sorted.status !== 0) throw new Error('the findings could not be sorted');
  const hash = createHash('sha256');
  for await (const piece of createReadStream(`${file}.sorted`)) hash.update(piece);
  return hash.digest('hex');
}
