import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { b12Chart, ndjson } from '../charts.ts';
import { canMount, onSmallDisk } from './small-disk.ts';

const installed = await import('@duckdb/node-api').catch(() => null);
const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
let folder = '';
let path = '';

/** The command, by its own process; `out` and `work` lie on the small disk. */
const command = (options: string) =>
  `"$1" "$2" "$3" --format json --engine partition --out out ${options}; echo "code $?" >&2`;

function run(size: string, script: string): { told: string[]; stdout: string } {
  const { stderr, stdout } = onSmallDisk(size, script, [process.execPath, main, path]);
  return { told: stderr.split('\n').filter(Boolean), stdout };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
  path = join(folder, 'export');
  mkdirSync(path);
  const charts = Array.from({ length: 60 }, (_, index) => b12Chart(`p${index}`)).flat();
  for (const [type, own = []] of Object.entries(Object.groupBy(charts, one => one.resourceType)))
    writeFileSync(join(path, `${type}.ndjson`), ndjson(own));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Elsewhere no disk can be filled without filling somebody's.
describe.skipIf(!canMount())('a disk that is full', () => {
  it.each([
    ['before anything lies there', '4k', 'work'],
    ['while lines are brought together', '100k', 'work'],
  ])('%s: nothing is left, and said so', (_, size, work) => {
    const { told, stdout } = run(size, `${command(`--work ${work}`)}; ls -A`);
    expect(told).toEqual([`${work}: cannot be written: ENOSPC; nothing is left there`, 'code 2']);
    expect(stdout).toBe('');
  });

  it.each([
    ['--jobs 1', 'out.work'],
    ['--jobs 2 --work work', 'work'],
  ])('while patients are judged, with %s: the same command goes on when there is room', async (options, work) => {
    const script = `${command(options)}
ls -A; ls ${work}/export-0 | grep -v -e '^keys-' -e '^shared-'
remount 64m
# What was grouped is not grouped again: a mark in its plan stays.
sed -i 's/"faults":\\[\\]/"faults":[{"where":"a mark","why":{"code":"unreadable"},"type":null,"key":null,"patient":null}]/' ${work}/export-0/plan.json
${command(options)}
ls -A; cp out "$4"`;
    const copy = join(folder, `judged-${options.length}`);
    const { stderr, stdout } = onSmallDisk('900k', script, [process.execPath, main, path, copy]);
    expect(stderr.split('\n')).toEqual([
      `${work}: cannot be written: ENOSPC; what was done is kept, and the same command goes on from it`,
      'code 2',
      `${path}: a mark: unreadable`,
      'code 2',
      '',
    ]);
    expect(stdout.split('\n')).toEqual([work, 'patients-0', 'plan.json', 'out', '']);
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toHaveLength(60);
  });

  it('while the output is copied into its place: it is not there, and the same command brings it', async () => {
    const script = `mkdir beside; export work="$4"
"$1" "$2" "$3" --format json --engine partition --out out --work "$work"; echo "code $?" >&2
ls -A
remount 64m
"$1" "$2" "$3" --format json --engine partition --out out --work "$work"; echo "code $?" >&2
ls -A; cp out "$5"`;
    const [work, copy] = [join(folder, 'elsewhere'), join(folder, 'copied')];
    const { stderr, stdout } = onSmallDisk('100k', script, [process.execPath, main, path, work, copy]);
    expect(stderr.split('\n')).toEqual(['out: cannot be written: ENOSPC', 'code 2', 'code 0', '']);
    expect(stdout.split('\n')).toEqual(['beside', 'beside', 'out', '']);
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toHaveLength(60);
  });

  it('of the temporary files: nothing is left there', () => {
    const script = `TMPDIR="$PWD" "$1" "$2" "$3" --format findings --engine partition; echo "code $?" >&2; ls -A`;
    const { told, stdout } = run('100k', script);
    expect(told).toEqual([expect.stringMatching(/^\S+: cannot be written: ENOSPC; nothing is left there$/), 'code 2']);
    expect(stdout).toBe('');
  });

  it.skipIf(!installed)('of a database: nothing is left, and said so', () => {
    const script = `"$1" "$2" "$3" --format json --engine duckdb --work work; echo "code $?" >&2; ls -A`;
    const { told, stdout } = run('300k', script);
    expect(told).toEqual(['work: cannot be written: ENOSPC; nothing is left there', 'code 2']);
    expect(stdout).toBe('');
  });
});
