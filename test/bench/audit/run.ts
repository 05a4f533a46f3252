/**
 * `npm run bench:audit`: audits of generated exports beside a bare JSON.parse of every line, each in processes of its own,
 * one after the other; and whether all ways find the same. `-- --help` says which sizes and ways it takes.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { exportOf } from './export.ts';
import { type Bench, benchUsage, jobsOf, readBench } from './options.ts';
import { watched } from './watched.ts';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const asked = readBench(process.argv.slice(2));
if ('help' in asked) process.stdout.write(benchUsage);
else if ('wrong' in asked) {
  process.stderr.write(`${asked.wrong}\n\n${benchUsage}`);
  process.exitCode = 64;
} else process.exitCode = (await compare(asked)) ? 0 : 1;

/** True where all ways found the same at every size. */
async function compare({ sizes }: Bench): Promise<boolean> {
  const out = mkdtempSync(join(tmpdir(), 'needlepoint-bench-audit-'));
  try {
    let same = true;
    console.log('      GB   times bare    seconds         MB');
    for (const [size, ways] of sizes) same = (await compareAt(size, ways, join(out, 'findings'))) && same;
    return same;
  } finally {
    rmSync(out, { recursive: true });
  }
}

async function compareAt(size: number, ways: Bench['sizes'][number][1], file: string): Promise<boolean> {
  const folder = exportOf(size * 1e9);
  const bare = await watched([program('parse-only.ts'), folder]);
  row(size, 'JSON.parse of every line', 1, bare.wall, bare.memory);
  const hashes = new Set<string>();
  for (const way of ways)
    for (const jobs of jobsOf(way, size)) {
      const options = ['--engine', way, '--jobs', String(jobs), '--format', 'findings', '--out', file];
      const audit = program('../../../scripts/audit.mjs');
      const taken = await watched([audit, folder, '--time-zone', 'America/Chicago', ...options]);
      if (taken.stderr !== '') console.error(taken.stderr);
      const what = `audit, ${way}, ${jobs} job${jobs === 1 ? '' : 's'}`;
      row(size, what, taken.wall / bare.wall, taken.wall, taken.memory);
      hashes.add(await hashOf(file));
      rmSync(file);
    }
  const found = [...hashes].map(hash => hash.slice(0, 16)).join(' ');
  console.log(`${size} GB: ${hashes.size === 1 ? 'all ways find the same' : 'THE WAYS DIFFER'}: ${found}`);
  return hashes.size === 1;
}

function row(size: number, what: string, ratio: number, wall: number, memory: number | null): void {
  const cells = [size.toString().padStart(8), ratio.toFixed(2).padStart(12), wall.toFixed(1).padStart(10)];
  console.log(`${[...cells, (memory?.toFixed(0) ?? '?').padStart(10)].join(' ')}   ${what}`);
}

/** The same as `findingsHash`, by the system's sort: the findings of a large export do not fit into memory. */
async function hashOf(file: string): Promise<string> {
  const sorted = spawnSync('sort', [file, '-o', `${file}.sorted`], { env: { ...process.env, LC_ALL: 'C' } });
  if (sorted.status !== 0) throw new Error('the audit left no findings that can be sorted');
  const hash = createHash('sha256');
  for await (const piece of createReadStream(`${file}.sorted`)) hash.update(piece);
  return hash.digest('hex');
}
