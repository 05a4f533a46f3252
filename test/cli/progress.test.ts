import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { b12Chart, ndjson } from './charts.ts';

const clear = '\r\u001b[K';
const size = String.raw`(?:\d+ MB|\d+\.\d GB)`;
const left = String.raw`, (?:\d+ s|\d+ min|\d+\.\d h) left`;
/** All that a line may hold. */
const shown = new RegExp(`^(?:reading|judging): (?:\\d{1,3} %, )?${size}, ${size}/s(?:${left})?$`);

/** A terminal and a clock. */
function watched() {
  const lines: string[] = [];
  let now = 5000;
  const progress = progressOn(
    text => lines.push(text),
    () => now,
  );
  return { lines, progress, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('how far the work has come', () => {
  it.each([
    ['half of it', 2e9, 1e9, 10_000, 'reading: 50 %, 1.0 GB, 100 MB/s, 10 s left'],
    ['little of much', 5e12, 5e9, 10_000, 'reading: 0 %, 5.0 GB, 500 MB/s, 2.8 h left'],
    ['what takes minutes', 20e9, 1e9, 10_000, 'reading: 5 %, 1.0 GB, 100 MB/s, 4 min left'],
    ['all of it', 1e9, 1e9, 1000, 'reading: 100 %, 1.0 GB, 1.0 GB/s'],
    ['more than there was at first', 1e9, 3e9, 1000, 'reading: 100 %, 3.0 GB, 3.0 GB/s'],
    ['nothing of nothing', 0, 0, 1000, 'reading: 0 MB, 0 MB/s'],
    ['some of what nobody knows the size of', null, 40e6, 1000, 'reading: 40 MB, 40 MB/s'],
  ])('%s', (_, whole, done, milliseconds, wanted) => {
    const { lines, progress, wait } = watched();
    progress.begin('reading', whole);
    wait(milliseconds);
    progress.done(done);
    expect(lines.at(-1)).toBe(`${clear}${wanted}`);
    progress.end();
    expect(lines.at(-1)).toBe(clear);
  });

  it('is told anew for each stretch of work', () => {
    const { lines, progress, wait } = watched();
    progress.begin('reading', 1e9);
    wait(1000);
    progress.done(1e9);
    progress.begin('judging', 4e9);
    wait(2000);
    progress.done(1e9);
    expect(lines.slice(-2)).toEqual([
      `${clear}judging: 0 %, 0 MB, 0 MB/s`,
      `${clear}judging: 25 %, 1.0 GB, 500 MB/s, 6 s left`,
    ]);
  });

  it('is one line that is written over, at most twice a second, whatever comes', () => {
    const step = fc.tuple(fc.nat({ max: 1200 }), fc.nat({ max: 3e9 }));
    fc.assert(
      fc.property(fc.option(fc.nat({ max: 1e12 })), fc.array(step, { maxLength: 50 }), (whole, steps) => {
        const { lines, progress, wait } = watched();
        progress.begin('reading', whole);
        for (const [milliseconds, bytes] of steps) {
          wait(milliseconds);
          progress.done(bytes);
        }
        for (const line of lines) {
          expect(line.startsWith(clear)).toBe(true);
          expect(line.slice(clear.length)).toMatch(shown);
          expect(Number(/(\d+) %/.exec(line)?.[1] ?? 0)).toBeLessThanOrEqual(100);
        }
        const all = steps.reduce((sum, [milliseconds]) => sum + milliseconds, 0);
        expect(lines.length).toBeLessThanOrEqual(1 + all / 500);
      }),
    );
  });
});

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** `script` of util-linux runs a command on a terminal of its own. */
const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const installed = await import('@duckdb/node-api').catch(() => null);
let folder = '';
let args: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'progress-'));
  const path = join(folder, 'export');
  mkdirSync(path);
  for (const [type, own = []] of Object.entries(Object.groupBy(b12Chart('zebra'), one => one.resourceType)))
    writeFileSync(join(path, `${type}.ndjson.gz`), gzipSync(ndjson(own)));
  args = [main, path, '--format', 'findings', '--engine', 'partition', '--out', join(folder, 'out')];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program', () => {
  it('shows it to nobody where standard error is no terminal', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  const ways: readonly (readonly [engine: string, jobs: string])[] = [
    ['partition', '1'],
    ['partition', '2'],
    ...(installed ? [['duckdb', '1'] as const] : []),
  ];
  it.skipIf(!hasTerminal).each(ways)(
    'shows it on a terminal, and nothing of whose records they are: %s, %s jobs',
    (engine, jobs) => {
      const command = [process.execPath, ...args, '--engine', engine, '--jobs', jobs].map(one => `'${one}'`).join(' ');
      const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
      expect(status).toBe(0);
      const lines = stdout.split(clear);
      expect([lines[0], lines.at(-1)]).toEqual(['', '']);
      expect(lines.slice(1, -1).length).toBeGreaterThanOrEqual(2);
      for (const line of lines.slice(1, -1)) expect(line).toMatch(shown);
      expect(readFileSync(join(folder, 'out'), 'utf8')).toContain('"verdict":"ready"');
    },
  );

  it.skipIf(!hasTerminal)('leaves the lines that are told to stand by themselves', () => {
    writeFileSync(join(folder, 'export', 'Procedure.ndjson'), '{\n');
    try {
      const command = [process.execPath, ...args].map(one => `'${one}'`).join(' ');
      const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stdout.slice(stdout.lastIndexOf(clear) + clear.length)).toBe(
        `${join(folder, 'export')}: Procedure.ndjson line 1: unreadable, not JSON\r\n`,
      );
    } finally {
      rmSync(join(folder, 'export', 'Procedure.ndjson'));
    }
  });
});
