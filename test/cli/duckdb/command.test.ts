import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Database, refusing } from '../../../src/cli/duckdb/database.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { b12Chart, ndjson, withoutRoute } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { runCommand } from '../run.ts';

const installed = await import('@duckdb/node-api').catch(() => null);
const charts = [...b12Chart('p'), ...withoutRoute('q')];
const texts: readonly (readonly [type: string, text: string])[] = [
  ...Map.groupBy(charts, one => one.resourceType).entries(),
].map(([type, own]) => [type, ndjson(own)]);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duckdb-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with a file for each type, its content changed. */
function put(name: string, change: (text: string) => string | Buffer, ending = ''): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [type, text] of texts) writeFileSync(join(path, `${type}.ndjson${ending}`), change(text));
  return path;
}

async function judged(engine: string, path: string, stdin: readonly Buffer[] = []) {
  const { code, told, out } = await runCommand([path, '--format', 'findings', '--engine', engine], stdin);
  return { code, told: told.toSorted(), hash: findingsHash(out) };
}

const linesIn = (text: string) => text.split('\n').filter(Boolean);
const kinds: readonly (readonly [what: string, change: (text: string) => string | Buffer, ending: string])[] = [
  ['as it is', text => text, ''],
  ['packed with gzip', text => gzipSync(text), '.gz'],
  ['packed with gzip under another name', text => gzipSync(text), ''],
  ['packed and cut short', text => gzipSync(text).subarray(0, -9), '.gz'],
  ['with carriage returns', text => text.replaceAll('\n', '\r\n'), ''],
  ['with a carriage return within lines', text => text.replaceAll(',"', ',\r"'), ''],
  ['with empty lines', text => `\n\n${text.replaceAll('\n', '\n\n')}7\n`, ''],
  ['with lines of spaces', text => `  \n${text}  \n7`, ''],
  ['with a mark and without an end', text => `\uFEFF${text.trimEnd()}`, ''],
  ['with marks at some lines', text => text.replaceAll(/^/gm, '\uFEFF').replaceAll(/(?<=id.*\n)\uFEFF/g, ''), ''],
  ['with two marks at all lines', text => text.replaceAll(/^(?=.)/gm, '\uFEFF\uFEFF'), ''],
  ['with control characters', text => `${text}{"id":"\u0001"}\n"\u0000"\n{\u0002}\n`, ''],
  ['with quotes that stay open', text => `"\n${text}'"\n#\n\\N\n${text}`, ''],
  ['with a long line', text => `${' '.repeat(3_000_000)}\n${text}{"id":"${'x'.repeat(2_500_000)}\n`, ''],
  ['that is not UTF-8', text => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]), ''],
  ['with nothing in it', () => '', ''],
  [
    'with all lines twice',
    text =>
      linesIn(text)
        .flatMap(line => [line, line, ''])
        .join('\n'),
    '',
  ],
];

describe.skipIf(!installed)('--engine duckdb', () => {
  it.each(kinds)('finds what memory finds in an export %s', async (what, change, ending) => {
    const path = put(what.replaceAll(' ', '-'), change, ending);
    expect(await judged('duckdb', path)).toEqual(await judged('memory', path));
  });

  it('takes names of files as names', async () => {
    const path = put("names 'n; [more] tab", text => text);
    for (const name of ['a*.ndjson', "b'--.ndjson", 'More.{x}.ndjson', 'Ä 漢.ndjson'])
      writeFileSync(join(path, name), `${ndjson(withoutRoute(`r${name.length}`))}broken\n`);
    expect(await judged('duckdb', path)).toEqual(await judged('memory', path));
  });

  it('reads standard input', async () => {
    const stdin = [Buffer.from(ndjson(charts))];
    expect(await judged('duckdb', '-', stdin)).toEqual(await judged('memory', '-', stdin));
  });

  it.each(['duckdb', 'partition'])('gives standard input the second look that it cannot have later (%s)', async way => {
    const [first = '', ...others] = ndjson(charts).split('\n');
    const stdin = [Buffer.from([first, ...others.map(line => line.replace(/\}$/, ',"id":"other"}'))].join('\n'))];
    const wanted = await judged('memory', '-', stdin);
    expect(await judged(way, '-', stdin)).toEqual(wanted);
    expect(wanted.told).not.toContain('-: holds no record of a patient');
  });

  it('finds a version of FHIR that a later file names', async () => {
    const path = put('versioned', text => text);
    const late = { ...charts.find(one => one.resourceType === 'Encounter'), id: 'late' } as FhirResource;
    late.meta = { profile: ['http://hl7.org/fhir/5.0/StructureDefinition/Encounter'] };
    writeFileSync(join(path, 'Encounter.2.ndjson'), ndjson([late]));
    const args = [path, '--format', 'ndjson', '--engine'];
    expect(await runCommand([...args, 'duckdb'])).toEqual(await runCommand([...args, 'memory']));
  });

  it('leaves nothing behind beside its output', async () => {
    const path = put('leftovers', text => text);
    const out = join(folder, 'leftovers.out');
    const { code } = await runCommand([path, '--format', 'findings', '--engine', 'duckdb', '--out', out]);
    expect({ code, left: readdirSync(folder).filter(name => name.startsWith('leftovers.')) }).toEqual({
      code: 1,
      left: ['leftovers.out'],
    });
  });

  it('where DuckDB has too little memory, one line says so and what needs less', async () => {
    const path = put('too-much', text => text);
    const { run } = Database.prototype;
    const short = vi.spyOn(Database.prototype, 'run').mockImplementation(function (this: Database, sql, values) {
      const outOfMemory = () => Promise.reject(new Error('Out of Memory Error: failed to pin block'));
      return sql.startsWith('CREATE TABLE lines') ? refusing(outOfMemory) : run.call(this, sql, values);
    });
    const { code, told, out } = await runCommand([path, '--format', 'findings', '--engine', 'duckdb']);
    short.mockRestore();
    const line = /: DuckDB needs more memory than it may take \(--engine partition does not\); nothing is left there$/;
    expect({ code, told, out }).toEqual({ code: 2, told: [expect.stringMatching(line)], out: '' });
  });
});

describe('where DuckDB is not installed', () => {
  it('one line says what to do', async () => {
    const args = [folder, '--engine', 'duckdb'];
    expect(await runCommand(args, [], false)).toMatchObject({
      code: 64,
      out: '',
      told: ['--engine duckdb needs @duckdb/node-api: npm install @duckdb/node-api'],
    });
  });

  it('all other engines judge as ever', async () => {
    const bundle = join(folder, 'bundle.json');
    const entry = charts.map(resource => ({ resource }));
    writeFileSync(bundle, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
    for (const engine of ['auto', 'memory', 'partition'])
      expect((await runCommand([bundle, '--engine', engine], [], false)).reports).toHaveLength(2);
  });
});
