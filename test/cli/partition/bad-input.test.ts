import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crewOf } from '../../../src/cli/workers/crew.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { b12Chart, ndjson, withoutRoute } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { runCommand } from '../run.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const charts = [...b12Chart('p'), ...withoutRoute('q')];

function put(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  mkdirSync(at(name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(at(name), file), content);
  return at(name);
}

function byType(resources: readonly FhirResource[]): Record<string, string> {
  const groups = Object.entries(Object.groupBy(resources, one => `${one.resourceType}.ndjson`));
  return Object.fromEntries(groups.map(([file, own = []]) => [file, ndjson(own)]));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Both engines say the same; resolves to what they say. */
async function audited(path: string, ...more: string[]) {
  const args = [path, '--format', 'findings', ...more];
  const disk = await runCommand([...args, '--engine', 'partition']);
  const memory = await runCommand([...args, '--engine', 'memory']);
  expect({ code: disk.code, told: disk.told.toSorted(), hash: findingsHash(disk.out) }).toEqual({
    code: memory.code,
    told: memory.told.toSorted(),
    hash: findingsHash(memory.out),
  });
  return { code: disk.code, told: disk.told.map(line => line.replace(`${path}: `, '')), out: disk.out };
}

describe('bad input is named, and the rest is judged', () => {
  it('gzip that was cut short', async () => {
    const { 'Condition.ndjson': conditions = '', ...rest } = byType(charts);
    const path = put('cut', { ...rest, 'Condition.ndjson.gz': gzipSync(conditions).subarray(0, -12) });
    expect(await audited(path)).toMatchObject({ code: 2, told: ['Condition.ndjson.gz: unreadable, Z_BUF_ERROR'] });
  });

  it('a line of 200 MB', async () => {
    const { 'Condition.ndjson': conditions = '', ...rest } = byType(charts);
    const long = Buffer.concat([Buffer.alloc(200e6, 'x'), Buffer.from(`\n${conditions}`)]);
    const path = put('long', { ...rest, 'Condition.ndjson': long });
    expect(await audited(path)).toMatchObject({ code: 2, told: ['Condition.ndjson line 1: too-large'] });
  });

  it('duplicates across files, and lines of two patients in turn', async () => {
    const [p, q] = [b12Chart('p'), withoutRoute('q')];
    const turns = p.flatMap((one, index) => [one, q[index] as FhirResource]);
    const path = put('turns', { 'a.ndjson': ndjson(turns), 'b.ndjson': ndjson(turns.toReversed()) });
    const { code, told, out } = await audited(path);
    expect({ code, told }).toEqual({ code: 1, told: [] });
    expect(findingsHash(out)).toBe(findingsHash((await audited(put('once', byType(charts)))).out));
  });

  it('references to a patient who is not in the export', async () => {
    const path = put('nobody', byType(charts.filter(({ id }) => id !== 'q')));
    expect(await audited(path)).toMatchObject({ code: 1, told: [] });
  });

  it('files of other types, and none of those that are needed', async () => {
    const path = put('other', { 'Observation.ndjson': '{"resourceType":"Observation","id":"1"}\nnonsense\n' });
    expect(await audited(path)).toMatchObject({ code: 2, told: ['holds no record of a patient'] });
    const patients = put('patients', { 'Patient.ndjson': '{"resourceType":"Patient","id":"p"}\n' });
    expect(await audited(patients)).toMatchObject({ code: 2, told: ['holds no MedicationAdministration'] });
  });
});

describe('the output', () => {
  it.each(['json', 'ndjson', 'csv', 'text', 'findings'])('is the same by way of the disk as %s', async format => {
    const path = existsSync(at('whole')) ? at('whole') : put('whole', byType(charts));
    for (const paths of [[path], [path, path]]) {
      const memory = await runCommand([...paths, '--format', format, '--engine', 'memory']);
      const disk = await runCommand([...paths, '--format', format, '--engine', 'partition']);
      expect(disk).toEqual(memory);
    }
  });

  it('is one object for one report', async () => {
    const path = put('single', byType(b12Chart('p')));
    expect((await runCommand([path, '--engine', 'partition'])).out).toBe(
      (await runCommand([path, '--engine', 'memory'])).out,
    );
  });

  it('appears whole in a file, and nothing is left beside it', async () => {
    const path = put('kept', byType(charts));
    const out = at('reports.txt');
    const { code } = await runCommand([path, '--format', 'findings', '--engine', 'partition', '--out', out]);
    expect({ code, files: readdirSync(folder).filter(name => name.startsWith('reports')) }).toEqual({
      code: 1,
      files: ['reports.txt'],
    });
    expect(readFileSync(out, 'utf8')).toBe((await audited(path)).out);
  });

  it.each(['partition', 'memory'])('ends with 2 and the reason where the disk is full (%s)', async engine => {
    const path = put(`full-${engine}`, byType(charts));
    const { code, told } = await runCommand([
      path,
      '--format',
      'findings',
      '--engine',
      engine,
      '--out',
      '/dev/full',
      '--work',
      at(`w-${engine}`),
    ]);
    expect({ code, told }).toEqual({ code: 2, told: ['/dev/full: cannot be written: ENOSPC'] });
  });

  it('ends with 2 where the folder of the output is not there', async () => {
    const path = put('no-folder', byType(charts));
    const out = at('nowhere/out');
    expect(await runCommand([path, '--format', 'findings', '--out', out])).toMatchObject({
      code: 2,
      told: [`${out}: cannot be written: ENOENT`],
    });
  });
});

describe('the work folder', () => {
  const args = (path: string, work: string) =>
    [path, '--format', 'findings', '--engine', 'partition', '--work', work] as const;

  it('is not one that holds other files', async () => {
    const path = put('w1', byType(charts));
    const work = put('occupied', { 'letter.txt': 'x' });
    expect(await runCommand(args(path, work))).toMatchObject({
      code: 2,
      told: [`${work}: holds other files; name an empty folder, or one that an audit has left`],
    });
    expect(readdirSync(work)).toEqual(['letter.txt']);
  });

  it('is for one run at a time', async () => {
    const path = put('w2', byType(charts));
    const work = put('locked', { [`lock-${process.ppid}-0123abcd`]: '' });
    expect(await runCommand(args(path, work))).toMatchObject({
      code: 2,
      told: [
        `${work}: process ${process.ppid} is at work there; wait for it, or name another folder (if that process is no audit, remove lock-${process.ppid}-0123abcd)`,
      ],
    });
    expect(readdirSync(work)).toEqual([`lock-${process.ppid}-0123abcd`]);
  });

  it('is taken up by the same run, and emptied for another', async () => {
    const path = put('w3', byType(charts));
    const work = at('resumed');
    const out = ['--out', '/dev/full'];
    await runCommand([...args(path, work), ...out]);
    const result = readdirSync(join(work, 'export-0')).find(name => name.endsWith('.result')) ?? '';
    const file = join(work, 'export-0', result);
    expect(statSync(work).mode & 0o777).toBe(0o700);
    // What was judged is not judged again: a mark in it stays.
    writeFileSync(file, readFileSync(file, 'utf8').replace('"faults":[]', '"faults":["a mark"]'));
    expect((await runCommand([...args(path, work), ...out])).told[0]).toBe('a mark');
    expect((await runCommand([...args(path, work), '--time-zone', 'America/Chicago', ...out])).told).toHaveLength(1);
    expect((await runCommand(args(path, work))).told).toEqual([]);
    expect(existsSync(work)).toBe(false);
  });
});

describe('a process that is killed', () => {
  const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

  it('leaves nothing half-written, and the next run goes on', async () => {
    const many = Array.from({ length: 400 }, (_, index) => b12Chart(`p${index}`)).flat();
    const path = put('many', byType(many));
    const out = at('killed.out');
    const args = [main, path, '--format', 'findings', '--engine', 'partition', '--jobs', '1', '--out', out];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    while (!existsSync(`${out}.work/export-0/plan.json`) && child.exitCode === null)
      await new Promise(done => setTimeout(done, 5));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(out)).toBe(false);
    expect(spawnSync(process.execPath, args).status).toBe(0);
    expect(existsSync(`${out}.work`)).toBe(false);
    const { out: wanted } = await runCommand([path, '--format', 'findings', '--engine', 'memory']);
    expect(findingsHash(readFileSync(out, 'utf8'))).toBe(findingsHash(wanted));
  });

  it('is replaced once when it is a worker, and told of when the next one ends, too', async () => {
    const dying = at('dying.mjs');
    writeFileSync(dying, "process.on('message', one => 'part' in one && process.kill(process.pid, 'SIGKILL'));\n");
    const job = { folder } as Parameters<ReturnType<typeof crewOf>>[0];
    await expect(crewOf(1, dying)(job, [{ name: 'patients-0', bytes: 1 }], () => undefined)).rejects.toThrow('SIGKILL');
    const once = at('once.mjs');
    writeFileSync(
      once,
      `import { existsSync, writeFileSync } from 'node:fs';
process.on('disconnect', () => process.exit(0));
process.on('message', one => {
  if (!('part' in one)) return;
  if (existsSync(${JSON.stringify(at('died'))})) return process.send({ result: { part: one.part.name } });
  writeFileSync(${JSON.stringify(at('died'))}, '');
  process.kill(process.pid, 'SIGKILL');
});
`,
    );
    const done: unknown[] = [];
    expect(await crewOf(1, once)(job, [{ name: 'patients-0', bytes: 1 }], result => done.push(result))).toBe(true);
    expect(done).toEqual([{ part: 'patients-0' }]);
  });
});

describe('standard input', () => {
  it.each([
    ['as it is', (bytes: Buffer) => bytes],
    ['packed with gzip', (bytes: Buffer) => gzipSync(bytes)],
  ])('is an export like any other, %s', async (_what, pack) => {
    const bytes = pack(Buffer.from(ndjson(charts)));
    const chunks = [bytes.subarray(0, 1), bytes.subarray(1, 999), bytes.subarray(999)];
    const memory = await runCommand(['-', '--format', 'findings', '--engine', 'memory'], chunks);
    const disk = await runCommand(['-', '--format', 'findings', '--engine', 'partition'], chunks);
    expect({ ...disk, out: findingsHash(disk.out) }).toEqual({ ...memory, out: findingsHash(memory.out) });
    expect(disk.code).toBe(1);
  });
});

describe('NDJSON files that are named together', () => {
  it('are one export, as their folder is', async () => {
    const path = put('glob', byType(charts));
    const files = readdirSync(path).map(name => join(path, name));
    expect(await runCommand([...files, '--format', 'ndjson'])).toEqual(await runCommand([path, '--format', 'ndjson']));
  });
});
