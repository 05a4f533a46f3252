import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { exportOf } from '../../bench/records.ts';
import { b12Chart } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { programsAt } from './built.ts';
import { commandFindings, exportFolder } from './export.ts';
import { type GroupedExport, groupedExport } from './grouped.ts';

const folder = await mkdtemp(join(tmpdir(), 'needlepoint-pipe-'));
beforeAll(() => programsAt(folder));

interface Piped {
  code: number | null;
  out: string;
  told: string;
}

/** Runs the built judge on lines. */
async function pipe(lines: readonly string[], ...args: string[]): Promise<Piped> {
  const child = spawn(process.execPath, [join(folder, 'judge.mjs'), ...args]);
  child.stdin.on('error', () => {});
  child.stdin.end(lines.map(line => `${line}\n`).join(''));
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, told };
}

async function files({ head, shared }: GroupedExport): Promise<string[]> {
  await writeFile(join(folder, 'head.json'), JSON.stringify(head));
  await writeFile(join(folder, 'shared'), shared.join('\n'));
  return ['--head', join(folder, 'head.json'), '--shared', join(folder, 'shared')];
}

const linesOf = ({ patients }: GroupedExport) => [...patients.values()].flat();

test('gives the findings of the command', async () => {
  const resources = exportOf(10);
  const path = await exportFolder(resources);
  const grouped = groupedExport(resources, path);
  const { code, out, told } = await pipe(linesOf(grouped), ...(await files(grouped)), '--time-zone', 'America/Chicago');
  expect([code, told]).toEqual([0, '']);
  expect(findingsHash(out)).toBe(findingsHash(await commandFindings(path, '--time-zone', 'America/Chicago')));
});

test('what is nobody\u2019s own may also stand before the first patient', async () => {
  const grouped = groupedExport(b12Chart('p'), 'x');
  const [head = '', path = ''] = await files(grouped);
  const { code, out } = await pipe([...grouped.shared, ...linesOf(grouped)], head, path);
  expect(code).toBe(0);
  expect(out).toContain('"verdict":"ready"');
});

test('a broken line is named, and the rest is judged', async () => {
  const grouped = groupedExport([...b12Chart('p'), ...b12Chart('q')], 'x');
  const broken = 'Patient/p\tCondition.ndjson line 9\t{"resourceType":"Condition","id"';
  const { code, out, told } = await pipe([broken, ...linesOf(grouped)], ...(await files(grouped)));
  expect([code, told]).toEqual([2, 'Condition.ndjson line 9: unreadable, not JSON\n']);
  const pattern = /"Patient\/(.)".*"administration":"M.*"verdict":"(.+?)"/;
  const verdicts = out.split('\n').flatMap(line => pattern.exec(line)?.slice(1, 3).join(' ') ?? []);
  expect(verdicts).toEqual(['p cannot-tell', 'q ready']);
});

test('a broken line of what is nobody\u2019s own bears on everybody', async () => {
  const grouped = groupedExport(b12Chart('p'), 'x');
  const { code, out, told } = await pipe(
    ['\tCondition.ndjson line 1\t{', ...linesOf(grouped)],
    ...(await files(grouped)),
  );
  expect(told).toBe('Condition.ndjson line 1: unreadable, not JSON\n');
  expect([code, out.includes('"verdict":"ready"')]).toEqual([2, false]);
});

test('a report that was stopped is named: nothing of that patient was checked', async () => {
  const grouped = groupedExport(b12Chart('p'), 'x');
  const args = await files({ ...grouped, head: { ...grouped.head, fhirVersion: '3.0' } });
  const { code, out, told } = await pipe(linesOf(grouped), ...args);
  expect([code, told]).toEqual([2, 'Patient/p: stopped, fhir-version at fhirVersion\n']);
  expect(out).toContain('"verdict":"stopped"');
});

test('lines that are not grouped end the run: half a record gives wrong answers', async () => {
  const grouped = groupedExport([...b12Chart('p'), ...b12Chart('q')], 'x');
  const [p = [], q = []] = [...grouped.patients.values()];
  const args = await files(grouped);
  const ends = async (...lines: string[]) => {
    const { code, told } = await pipe(lines, ...args);
    return [code, told];
  };
  expect(await ends(...p, ...q, ...p.slice(0, 1))).toEqual([
    70,
    `line ${p.length + q.length + 1}: of a patient who was already judged; the input must be grouped by patient\n`,
  ]);
  expect(await ends(...p, '\tLocation.ndjson line 1\t{}')).toEqual([
    70,
    `line ${p.length + 1}: nobody\u2019s own after the first patient; it belongs before, or into --shared\n`,
  ]);
  expect(await ends('no tabs at all')).toEqual([
    70,
    'line 1: not a grouped line (patient, place and resource, with tabs between)\n',
  ]);
});

test.each([
  [[], /Name one of --head and --settings/],
  [['--head', 'nowhere.json'], /^nowhere\.json: ENOENT\n$/],
  [['--head', 'x', '--colour', 'red'], /colour/],
  [['--head', 'x', '--time-zone', 'Mars/Base'], /--time-zone Mars\/Base is not known/],
])('%j is wrong usage', async (args, said) => {
  const { code, out, told } = await pipe([], ...args);
  expect([code, out]).toEqual([64, '']);
  expect(told).toMatch(said);
});

test('it says how it is used', async () => {
  const { code, out } = await pipe([], '--help');
  expect([code, out.startsWith('Usage: node judge.mjs')]).toEqual([0, true]);
});
