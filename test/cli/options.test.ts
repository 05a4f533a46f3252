import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';

const read = (...args: string[]) => readOptions(args, ['base', 'other']);
const plain = {
  paths: ['a'],
  encounter: null,
  policy: null,
  timeZone: null,
  tables: null,
  waivers: null,
  format: 'json',
  out: null,
  work: null,
  engine: 'auto',
  jobs: null,
  summary: null,
  html: null,
};

describe('the command line', () => {
  const right: readonly [args: string[], options: object][] = [
    [['a'], plain],
    [['a', 'b', '-'], { ...plain, paths: ['a', 'b', '-'] }],
    [['--format', 'csv', 'a'], { ...plain, format: 'csv' }],
    [['a', '--encounter', 'v.1'], { ...plain, encounter: 'Encounter/v.1' }],
    [['a', '--encounter=Encounter/v1'], { ...plain, encounter: 'Encounter/v1' }],
    [['a', '--time-zone', 'America/Chicago'], { ...plain, timeZone: 'America/Chicago' }],
    [['a', '--policy', 'other'], { ...plain, policy: 'other' }],
    [['a', '--tables', 'x'], { ...plain, tables: 'x' }],
    [['a', '--waivers', 'w.json'], { ...plain, waivers: 'w.json' }],
    [['a', '--out', 'o', '--work', 'w'], { ...plain, out: 'o', work: 'w' }],
    [['a', '--engine', 'partition', '--jobs', '12'], { ...plain, engine: 'partition', jobs: 12 }],
    [['a', '--summary', 's', '--html', 'h'], { ...plain, summary: 's', html: 'h' }],
    [['--', '--odd-name'], { ...plain, paths: ['--odd-name'] }],
  ];
  it.each(right)('%j is understood', (args, options) => {
    expect(read(...args)).toEqual({ options });
  });

  const wrong: readonly [args: string[], said: RegExp][] = [
    [[], /at least one path/],
    [[''], /empty/],
    [['-', '-'], /once/],
    [['a', '--tables', ''], /empty/],
    [['a', '--waivers', ''], /empty/],
    [['a', '--format', 'xml'], /json, ndjson, csv, text, findings/],
    [['a', '--encounter', 'Patient/1'], /Encounter/],
    [['a', '--encounter', ''], /Encounter/],
    [['a', '--time-zone', 'Mars/Olympus'], /Mars\/Olympus/],
    [['a', '--policy', 'nobody'], /base, other/],
    [['a', '--engine', 'steam'], /auto, memory, partition/],
    ...['0', '-1', '1.5', 'x', '', '1000'].map((jobs): [string[], RegExp] => [['a', `--jobs=${jobs}`], /1 to 999/]),
    ...['out', 'work', 'summary', 'html'].map((name): [string[], RegExp] => [['a', `--${name}=`], /is empty/]),
    ...['out', 'work', 'summary', 'html'].map((name): [string[], RegExp] => [['a', `--${name}`, '-'], /- names none/]),
    [['a', '--out', 'x', '--html', 'x'], /twice/],
    [['a', '--verbose'], /verbose/],
    [['a', '--format'], /format/],
  ];
  it.each(wrong)('%j is refused with a reason', (args, said) => {
    expect(read(...args)).toEqual({ wrong: expect.stringMatching(said) });
  });

  it('asks for help before anything else', () => {
    expect(read('--help', '--format', 'xml')).toEqual({ help: true });
  });
});
