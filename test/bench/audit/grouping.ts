/**
 * `node test/bench/audit/grouping.ts [gigabytes]` (0.1): how a generated export is grouped by patient, by the command's own
 * first pass and by DuckDB: medians of interleaved rounds, as multiples of the first. Seconds of
 * the processors count all threads.
 */

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { groupByDatabase } from '../../../src/cli/duckdb/group.ts';
import { inputsAt } from '../../../src/cli/inputs.ts';
import type { Grouping } from '../../../src/cli/partition/grouping.ts';
import { partition } from '../../../src/cli/partition/partition.ts';
import { median } from '../rounds.ts';
import { exportOf } from './export.ts';

const rounds = 3;
const size = Number(process.argv[2] ?? 0.1) * 1e9;
const folder = exportOf(size);
const [input] = await inputsAt(folder, process.stdin);
if (input?.kind !== 'export') throw new Error('an export was expected');
const { files } = input;
const groupings: readonly [string, Grouping][] = [
  ['own first pass', partition],
  ['DuckDB', groupByDatabase],
];
const taken = new Map(groupings.map(([name]) => [name, { wall: [] as number[], cpu: [] as number[], bytes: 0 }]));

for (let round = 0; round < rounds; round += 1)
  for (const [name, grouping] of groupings) {
    const work = mkdtempSync(join(tmpdir(), 'needlepoint-bench-grouping-'));
    const [start, before] = [performance.now(), process.cpuUsage()];
    const one = { input: 'export', readAt: '2026-11-22T00:00:00Z', files, bytes: size, stored: size, careful: false };
    await grouping(one, join(work, 'groups'), () => undefined);
    const { user, system } = process.cpuUsage(before);
    const row = taken.get(name);
    row?.wall.push((performance.now() - start) / 1e3);
    row?.cpu.push((user + system) / 1e6);
    if (row) row.bytes = bytesIn(join(work, 'groups'));
    rmSync(work, { recursive: true });
  }

const base = taken.get('own first pass');
for (const [name, { wall, cpu, bytes }] of taken) {
  const [times, work] = [median(wall) / median(base?.wall ?? []), median(cpu) / median(base?.cpu ?? [])];
  console.log(
    `${name.padEnd(18)} ${times.toFixed(2)} times the wall (${median(wall).toFixed(2)} s), ${work.toFixed(2)} the processors, ${(bytes / size).toFixed(2)} of the size on disk`,
  );
}

function bytesIn(path: string): number {
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}
