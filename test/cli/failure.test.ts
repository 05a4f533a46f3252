import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { failureLine } from '../../src/cli/failure.ts';
import { b12Chart, bundle, ndjson } from './charts.ts';
import { programsAt } from './engines/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'needlepoint-failure-'));
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const file = join(folder, 'Condition.ndjson');
beforeAll(async () => {
  await programsAt(folder);
  writeFileSync(file, ndjson(b12Chart('p')));
  mkdirSync(join(folder, 'part'));
  writeFileSync(join(folder, 'part', 'head.json'), '{}');
  writeFileSync(join(folder, 'foreign'), 'Patient/p\tPatient/q\n');
});

/** Runs a program in which something breaks that nobody thought of, with words of a record in its message. */
function broken(breaking: string, args: readonly string[], input = '') {
  const hook = `${breaking} = () => { throw new TypeError('Zebra, Ana 1950-01-01'); };`;
  const hooked = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, hooked, { input, encoding: 'utf8' });
  return { status, out: stdout, told: stderr };
}

test.each<[string, unknown, string]>([
  ['a full disk', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'the lines failed: ENOSPC'],
  ['a packed file cut short', Object.assign(new Error('x'), { code: 'Z_BUF_ERROR' }), 'the lines failed: Z_BUF_ERROR'],
  ...[
    new TypeError('Zebra'),
    Object.assign(new TypeError('Zebra'), { code: 'ERR_INVALID_ARG_TYPE' }),
    new SyntaxError('Unexpected token Z in "Zebra"'),
    'Zebra',
    null,
  ].map((error): [string, unknown, string] => {
    const kind = error instanceof Error ? error.name : typeof error;
    return [
      String(error),
      error,
      `the lines failed in a way that was not foreseen (${kind}); what it wrote is not whole`,
    ];
  }),
])('%s', (_, error, said) => {
  expect(failureLine('the lines', error)).toBe(said);
});

const unforeseen = (what: string) =>
  `${what} failed in a way that was not foreseen (TypeError); what it wrote is not whole\n`;

describe('what nobody foresaw is told as that, without a word of a record, and never as wrong usage', () => {
  it('by the lines', () => {
    const lines = join(folder, 'lines.mjs');
    const out = join(folder, 'out');
    for (const [breaking, ...args] of [
      ['JSON.stringify', '--out', out, file],
      ['Map.groupBy', '--foreign', join(folder, 'foreign'), file],
      ['JSON.parse', '--head', folder, '--input', 'x', 'part'],
    ] as const)
      expect(broken(breaking, [lines, ...args])).toEqual({ status: 70, out: '', told: unforeseen('the lines') });
  });

  it('by the judge', () => {
    const head = {
      input: 'x',
      readAt: '2026-03-20T10:00:00Z',
      fhirVersion: null,
      types: null,
      faults: [],
      alone: false,
    };
    writeFileSync(join(folder, 'head.json'), JSON.stringify(head));
    const run = broken(
      'String.prototype.indexOf',
      [join(folder, 'judge.mjs'), '--head', join(folder, 'head.json')],
      '\tx\n',
    );
    expect(run).toEqual({ status: 70, out: '', told: unforeseen('the judge') });
  });

  it('by the audit, which ends as if not all was checked', () => {
    const out = join(folder, 'reports.json');
    const run = broken('Array.prototype.toSorted', [main, '-', '--out', out], JSON.stringify(bundle(b12Chart('p'))));
    expect(run).toEqual({ status: 2, out: '', told: unforeseen('the audit') });
    expect(readdirSync(folder).filter(name => name.startsWith('reports'))).toEqual([]);
  });
});

it('is told also where it happens in a worker, and not taken for a want of memory', () => {
  const hook = join(folder, 'hook.mjs');
  writeFileSync(hook, "if (process.send) JSON.stringify = () => { throw new TypeError('Zebra, Ana'); };\n");
  const out = join(folder, 'findings');
  const args = [file, '--format', 'findings', '--engine', 'partition', '--jobs', '2', '--out', out];
  const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(hook)}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'the audit failed: a worker ended (in a way that was not foreseen), and so did the one that took its place; nothing was written\n',
  });
});

describe('the options of the lines', () => {
  const lines = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'lines.mjs'), ...args], {
      encoding: 'utf8',
    });
    return { status, out: stdout, told: stderr };
  };

  it.each([
    [[], 'Name one of --out, --head and --foreign.'],
    [['--out', 'a', '--head', 'b', 'x'], 'Name one of --out, --head and --foreign.'],
    [['--head', 'a'], '--head needs --input.'],
    [['--out', 'a'], 'Name one file.'],
    [['--foreign', 'a', 'b', 'c'], 'Name one file.'],
    [['--out', 'a', '--buckets', '0', 'x'], '--buckets takes a whole number from 1 to 999999.'],
    [['--out', 'a', '--buckets', 'many', 'x'], '--buckets takes a whole number from 1 to 999999.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('%j are wrong, and it is said why', (args, said) => {
    const { status, out, told } = lines(...args);
    expect([status, out]).toEqual([64, '']);
    expect(told.startsWith(said)).toBe(true);
    expect(told).toContain('Usage: node lines.mjs');
  });

  it('are told when asked for', () => {
    expect(lines('--help')).toMatchObject({
      status: 0,
      told: '',
      out: expect.stringMatching(/^Usage: node lines\.mjs/),
    });
  });

  it('that name a file that is not there are a failure of the system, by its word', () => {
    expect(lines('--out', join(folder, 'none'), join(folder, 'none.ndjson'))).toMatchObject({
      status: 70,
      told: 'the lines failed: ENOENT\n',
    });
  });
});
