import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allResources } from '../../../src/sandbox/scenarios/index.ts';
import { exportOf } from '../../bench/records.ts';
import { b12Chart, ndjson, now } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { programsAt } from './built.ts';
import { commandFindings, exportFolder } from './export.ts';

// `npm test` installs it where it can (scripts/engine-tools.mjs).
const absent = spawnSync('parallel', ['--version']).status !== 0;
const programs = await programsAt(await mkdtemp(join(tmpdir(), 'needlepoint-programs-')));

const emptyFolder = () => mkdtemp(join(tmpdir(), 'needlepoint parallel-'));

async function run(folder: string, ...args: string[]) {
  return runIn(await emptyFolder(), folder, ...args);
}

async function runIn(work: string, folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('sh', ['src/cli/engines/parallel.sh', folder, work, programs, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      PATH: `${join(process.execPath, '..')}:${process.env.PATH}`,
      NEEDLEPOINT_BUCKETS: '6',
      NEEDLEPOINT_READ_AT: now,
      NEEDLEPOINT_JOBS: '2',
    },
  });
  return { status, out: stdout, told: stderr };
}

describe.skipIf(absent)('GNU parallel', () => {
  test('gives the findings of the command on all scenario charts', async () => {
    const folder = await exportFolder(allResources());
    const { status, out, told } = await run(folder, '--time-zone', 'America/Chicago');
    expect([status, told]).toEqual([0, '']);
    expect(findingsHash(out)).toBe(findingsHash(await commandFindings(folder, '--time-zone', 'America/Chicago')));
  });

  test('and on files that are many, packed, mixed and unsorted, with references across patients', async () => {
    const resources = exportOf(30).map(resource => {
      if (resource.id !== 'p7-given') return resource;
      return { ...resource, request: { reference: 'MedicationRequest/p8-order' } };
    });
    const folder = await exportFolder([]);
    const shares = [0, 1, 2].map(share => resources.filter((_, at) => at % 3 === share).reverse());
    await writeFile(join(folder, 'a.ndjson'), ndjson(shares[0] ?? []));
    await writeFile(join(folder, 'b.ndjson.gz'), gzipSync(ndjson(shares[1] ?? [])));
    await writeFile(join(folder, 'c.ndjson'), ndjson(shares[2] ?? []));
    const { status, out, told } = await run(folder);
    expect([status, told]).toEqual([2, 'Patient/p7: stopped, other-patient at MedicationRequest/p8-order#subject\n']);
    expect(out).toContain('"stopped"');
    expect(findingsHash(out)).toBe(findingsHash(await commandFindings(folder)));
  });

  test('and where lines are broken or name nobody; each broken one is named', async () => {
    const folder = await exportFolder(exportOf(6));
    const broken = '{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p2"},"code":';
    await appendFile(join(folder, 'Condition.ndjson'), `${broken}\n`);
    const { status, out, told } = await run(folder);
    expect(status).toBe(2);
    expect(told).toBe('Condition.ndjson line 7: unreadable, not JSON\n');
    expect(findingsHash(out)).toBe(findingsHash(await commandFindings(folder)));

    const nobodys = b12Chart('p9', { Condition: { subject: undefined } });
    await appendFile(join(folder, 'Condition.ndjson'), ndjson(nobodys.filter(one => one.resourceType === 'Condition')));
    const again = await run(folder);
    expect(again.out).not.toContain('"verdict":"ready"');
    expect(findingsHash(again.out)).toBe(findingsHash(await commandFindings(folder)));
  });

  test('nothing is ready where one id stands under two patients', async () => {
    const folder = await exportFolder(exportOf(4));
    const file = join(folder, 'Condition.ndjson');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"p1-anemia"', '"p2-anemia"'));
    const { out } = await run(folder);
    expect(out).not.toContain('"verdict":"ready"');
    expect(await commandFindings(folder)).not.toContain('"verdict":"ready"');
  });

  test('an export without files is a failure: nothing was judged', async () => {
    for (const folder of [await emptyFolder(), join(await emptyFolder(), 'missing')])
      expect(await run(folder)).toMatchObject({
        status: 70,
        out: '',
        told: expect.stringContaining(`${folder}: no NDJSON files: failed, nothing is printed\n`),
      });
  });

  test('takes nothing from a run before', async () => {
    const work = await emptyFolder();
    const folder = await exportFolder(exportOf(2));
    expect(await runIn(work, folder)).toMatchObject({ status: 0 });
    expect(await runIn(work, folder)).toEqual({
      status: 70,
      out: '',
      told: 'the work folder is not empty: failed, nothing is printed\n',
    });
  });

  test('begins nothing with a Node that is too old', async () => {
    const [older, work] = [await emptyFolder(), await emptyFolder()];
    await writeFile(join(older, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, stdout, stderr } = spawnSync('sh', ['src/cli/engines/parallel.sh', '.', work, programs], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${older}:${process.env.PATH}` },
    });
    expect([status, stdout]).toEqual([70, '']);
    expect(stderr).toBe('no Node 22 or later is on the PATH: failed, nothing is printed\n');
    expect(await readdir(work)).toEqual([]);
  });

  test('prints nothing when it fails', async () => {
    const folder = await exportFolder(exportOf(2));
    expect(await run(folder, '--policy', 'none')).toMatchObject({ status: 70, out: '' });
  });
});
