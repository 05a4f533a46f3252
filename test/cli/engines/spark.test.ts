import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readGrouped } from '../../../src/cli/judge/grouped-line.ts';
import { exportOf } from '../../bench/records.ts';
import { findingsHash } from '../findings-hash.ts';
import { programsAt } from './built.ts';
import { commandFindings, exportFolder } from './export.ts';
import { groupedExport } from './grouped.ts';

// `npm test` installs it where it can (scripts/engine-tools.mjs). Spark itself is not run: the adapter is driven by hand.
const absent = spawnSync('python3', ['--version']).status !== 0;
const folder = await programsAt(await mkdtemp(join(tmpdir(), 'needlepoint-spark-')));

/** What a partition's rows give through the adapter. `frame`: rows in each frame. */
function drive(mode: 'frame' | 'rdd', frame: number, rows: readonly object[], command: readonly string[]) {
  const args = ['test/cli/engines/spark.py', 'src/cli/engines/spark.py', mode, String(frame), ...command];
  const input = rows.map(row => `${JSON.stringify(row)}\n`).join('');
  return spawnSync('python3', args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
}

describe.skipIf(absent)('the adapter for Spark', async () => {
  const resources = exportOf(12);
  const path = await exportFolder(resources);
  const { head, shared, patients } = groupedExport(resources, path);
  await writeFile(join(folder, 'head.json'), JSON.stringify(head));
  await writeFile(join(folder, 'shared'), shared.join('\n'));
  const judge = join(folder, 'judge.mjs');
  const command = [process.execPath, judge, '--head', join(folder, 'head.json'), '--shared', join(folder, 'shared')];
  const rows = [...patients.values()].flat().map(line => ({ ...readGrouped(line) }));

  test.each([
    ['frame', 1],
    ['frame', 7],
    ['frame', 10_000],
    ['rdd', 1],
  ] as const)('gives the findings of the command: %s of %i', async (mode, size) => {
    const { status, stdout, stderr } = drive(mode, size, rows, command);
    expect([status, stderr]).toEqual([0, '']);
    expect(findingsHash(stdout)).toBe(findingsHash(await commandFindings(path)));
  });

  test('hands over resources of several lines, with tabs', () => {
    const pretty = rows.map(row => ({ ...row, resource: JSON.stringify(JSON.parse(row.resource ?? ''), null, '\t') }));
    expect(drive('frame', 7, pretty, command).stdout).toBe(drive('frame', 7, rows, command).stdout);
  });

  test.each(['frame', 'rdd'] as const)('fails no job for a line that cannot be read, and names it: %s', mode => {
    const broken = { patient: 'Patient/p0', place: 'Condition.ndjson line 99', resource: '{' };
    const { status, stdout, stderr } = drive(mode, 7, [broken, ...rows], command);
    expect([status, stderr]).toEqual([0, 'Condition.ndjson line 99: unreadable, not JSON\n']);
    expect(stdout).toContain('"verdict":"cannot-tell"');
  });

  test.each(['frame', 'rdd'] as const)('judges nothing where a record has no patient, and says how many: %s', mode => {
    const lost = rows.slice(0, 2).map(row => ({ ...row, patient: null }));
    const { status, stdout, stderr } = drive(mode, 7, [...rows, ...lost], command);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      "ValueError: 2 records have NULL as their patient, so they could be anybody's, and nothing was judged. " +
        "Put them into the file of --shared, and '' in the place of NULL.",
    );
  });

  test.each(['frame', 'rdd'] as const)("leaves out what is nobody's own and lies in the shared file: %s", mode => {
    const own = shared.map(line => ({ ...readGrouped(line) }));
    expect(own.length).toBeGreaterThan(0);
    expect(drive(mode, 7, [...own, ...rows], command).stdout).toBe(drive(mode, 7, rows, command).stdout);
  });

  test.each(['frame', 'rdd'] as const)('takes a record without content for one that cannot be read: %s', mode => {
    const empty = { patient: 'Patient/p0', place: 'Condition.ndjson line 99', resource: null };
    const nowhere = { patient: 'Patient/p0', place: null, resource: '{' };
    const { status, stdout, stderr } = drive(mode, 7, [empty, nowhere, ...rows], command);
    expect([status, stderr]).toEqual([0, 'Condition.ndjson line 99: unreadable, not JSON\n: unreadable, not JSON\n']);
    expect(stdout).toContain('"verdict":"cannot-tell"');
  });

  test.each(['frame', 'rdd'] as const)('fails the job where the judge fails: %s', mode => {
    const { status, stdout, stderr } = drive(mode, 7, rows, [...command, '--time-zone', 'Nowhere/Land']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Nowhere\/Land[\s\S]*RuntimeError: .*code 64/);
  });
});
