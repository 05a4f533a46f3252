import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WholeFile } from '../../../src/cli/write-whole.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { b12Chart, ndjson, withoutRoute } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { runCommand } from '../run.ts';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
const work = (...names: string[]) => at('out.work', ...names);

function put(name: string, resources: readonly FhirResource[]): void {
  mkdirSync(at(name));
  for (const [type, own = []] of Object.entries(Object.groupBy(resources, one => one.resourceType)))
    writeFileSync(at(name, `${type}.ndjson`), ndjson(own));
}

async function audited(names: readonly string[], ...more: string[]) {
  const paths = names.map(name => at(name));
  return await runCommand([...paths, '--format', 'findings', '--engine', 'partition', ...more]);
}

/** Judges everything, and ends before the output is in its place. */
async function interrupted(...names: string[]): Promise<void> {
  mkdirSync(at('out', 'in-the-way'), { recursive: true });
  expect(await audited(names, '--out', at('out'))).toMatchObject({
    code: 2,
    told: [`${at('out')}: cannot be written: EISDIR`],
  });
  rmSync(at('out'), { recursive: true });
  expect(readdirSync(work()).some(name => name.startsWith('export-'))).toBe(true);
}

/** What another run makes of it is what a run makes that finds nothing. */
async function expectSameAsAnew(...names: string[]): Promise<void> {
  const { code, told } = await audited(names, '--out', at('out'));
  const anew = await audited(names);
  expect({ code, told, hash: findingsHash(readFileSync(at('out'), 'utf8')) }).toEqual({
    code: anew.code,
    told: anew.told,
    hash: findingsHash(anew.out),
  });
  expect(existsSync(work())).toBe(false);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resume-'));
  put('a', b12Chart('a'));
  put('b', withoutRoute('b'));
  const entry = b12Chart('x').map(resource => ({ resource }));
  writeFileSync(at('x.json'), JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what an interrupted run has left', () => {
  it('is taken up', async () => {
    await interrupted('a', 'b');
    await expectSameAsAnew('a', 'b');
  });

  it.each([
    [
      ['a', 'b'],
      ['x.json', 'a', 'b'],
    ],
    [
      ['x.json', 'a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('of %j is not taken for what is left of %j', async (before, after) => {
    await interrupted(...before);
    await expectSameAsAnew(...after);
  });

  it('is not taken up when a file holds something else, of the same length and with the time it had', async () => {
    await interrupted('b');
    const file = at('b', 'MedicationAdministration.ndjson');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('completed', 'not-done '));
    utimesSync(file, atime, mtime);
    await expectSameAsAnew('b');
  });

  const files = ['patients-0', 'keys-0', 'shared-0', 'plan.json', 'patients-0.result', 'patients-0.reports'];
  const cuts: readonly [string, (size: string) => number][] = [
    ['to nothing', () => 0],
    ['at a line', text => text.lastIndexOf('\n', text.length - 2) + 1],
    ['within a line', text => text.length - 7],
  ];
  const cases = files.flatMap(file => cuts.map(([how, cut]) => [file, how, cut] as const));
  it.each(cases)('is left alone when %s was cut %s', async (file, _, cut) => {
    await interrupted('b');
    const judged = file.startsWith('patients-0.');
    if (!judged)
      for (const name of readdirSync(work('export-0')))
        if (/\.(result|reports)$/.test(name)) rmSync(work('export-0', name));
    const path = work('export-0', file);
    truncateSync(path, Math.max(0, cut(readFileSync(path, 'latin1'))));
    await expectSameAsAnew('b');
  });
});

describe('a work folder', () => {
  it('is not taken where other files lie, whatever their names', async () => {
    for (const names of [['lock', 'thesis.txt'], ['lock'], ['export-0']]) {
      rmSync(at('own'), { recursive: true, force: true });
      mkdirSync(at('own'));
      for (const name of names) writeFileSync(at('own', name), 'precious');
      const { code, told } = await audited(['a'], '--work', at('own'));
      expect({ code, told, left: readdirSync(at('own')) }).toEqual({
        code: 2,
        told: [`${at('own')}: holds other files; name an empty folder, or one that an audit has left`],
        left: names,
      });
    }
  });

  it('keeps what others put into it', async () => {
    mkdirSync(at('own'));
    await audited(['a'], '--work', at('own'), '--summary', at('own', 'summary.json'));
    expect(readdirSync(at('own'))).toEqual(['summary.json']);
  });

  it('is taken where a run ended before it did anything', async () => {
    mkdirSync(at('own'));
    // Of a process that had the number of this one, as in a container that is started anew.
    writeFileSync(at('own', `lock-${process.pid}-0123abcd`), '');
    writeFileSync(at('own', 'needlepoint-audit.json.0123abcd.part'), '');
    expect(await audited(['a'], '--work', at('own'))).toMatchObject({ code: 0, told: [] });
    expect(existsSync(at('own'))).toBe(false);
  });
});

it('two runs that write to one place at once leave the whole of one', () => {
  const [one, other] = [new WholeFile(at('out')), new WholeFile(at('out'))];
  one.text('one\n');
  other.text('another, longer\n');
  one.finish();
  expect(readFileSync(at('out'), 'utf8')).toBe('one\n');
  other.finish();
  expect(readFileSync(at('out'), 'utf8')).toBe('another, longer\n');
  const given = new WholeFile(at('out'));
  new WholeFile(at('out')).abandon();
  given.finish();
  expect(readdirSync(folder).filter(name => name.startsWith('out'))).toEqual(['out']);
});
