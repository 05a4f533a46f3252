import { spawnSync } from 'node:child_process';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { zoneTable } from '../../src/cli/engines/zone-table.ts';
import { systemDay } from '../../src/domain/system-zone.ts';
import { isBeyondZone, localDay, parseDate } from '../../src/domain/time.ts';
import { takeZone, type ZoneTable, zoneOf } from '../../src/domain/zone.ts';

const names = [
  'America/Chicago',
  'America/New_York',
  'America/Phoenix',
  'America/Puerto_Rico',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Europe/Dublin',
  'Antarctica/Troll',
  'Asia/Manila',
  'UTC',
];
const tables = new Map(names.map(name => [name, zoneTable(name, 1900, 2099)]));
const tableOf = (name: string) => tables.get(name) as ZoneTable;
const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)];

describe('a table of a time zone', () => {
  it.each(names)('gives the days that the machine gives: %s', name => {
    const zone = zoneOf(tableOf(name));
    const anywhere = fc.integer({ min: first, max: last - 1 });
    fc.assert(
      fc.property(anywhere, instant => {
        expect(zone(instant)).toBe(systemDay(instant, name));
      }),
      { numRuns: 500 },
    );
  });

  it.each(names)('gives them around each change, and at midnight before and after: %s', name => {
    const { offsets } = tableOf(name);
    const zone = zoneOf(tableOf(name));
    for (const [from, minutes] of offsets) {
      const change = Date.parse(from);
      const midnight = Math.floor((change + minutes * 60_000) / 86_400_000) * 86_400_000 - minutes * 60_000;
      const around = [change, midnight, midnight + 3_600_000, midnight + 86_400_000];
      for (const instant of around.flatMap(at => [at - 1, at, at + 1, at + 1_800_000])) {
        if (instant >= first && instant < last)
          expect([instant, zone(instant)]).toEqual([instant, systemDay(instant, name)]);
      }
    }
  });

  it('tells no day outside its span', () => {
    const zone = zoneOf(zoneTable('America/Chicago', 2024, 2026));
    expect(zone(Date.UTC(2024, 0, 1) - 1)).toBeNull();
    expect(zone(Date.UTC(2024, 0, 1))).toBe('2023-12-31');
    expect(zone(Date.UTC(2027, 0, 1) - 1)).toBe('2026-12-31');
    expect(zone(Date.UTC(2027, 0, 1))).toBeNull();
  });

  test.each([
    [{ offsets: [] }, /no offsets/],
    [{ offsets: [['2024-01-01', 0]] }, /instant that is none/],
    [
      {
        offsets: [
          ['2024-01-01T00:00:00Z', 0],
          ['2023-01-01T00:00:00Z', 60],
        ],
      },
      /not in order/,
    ],
    [{ offsets: [['2024-01-01T00:00:00Z', 6000]] }, /offset that no place has/],
    [{ offsets: [['2024-01-01T00:00:00Z', Number.NaN]] }, /offset that no place has/],
    [{ until: '2020-01-01T00:00:00Z' }, /not in order/],
    [{ until: 'soon' }, /instant that is none/],
  ])('is refused: %j', (changes, said) => {
    const table = { ...zoneTable('America/Chicago', 2024, 2024), ...changes } as ZoneTable;
    expect(() => zoneOf(table)).toThrow(said);
  });

  it('counts wherever a day is asked for, once it is handed in', () => {
    const name = 'Test/Handed_in';
    takeZone(name, zoneOf({ ...zoneTable('America/Chicago', 2024, 2026), name }));
    const [inside, beyond, plain] = ['2026-03-13T03:30:00Z', '2031-03-13T03:30:00Z', '2031-03-13'].map(parseDate);
    expect([inside, beyond, plain].map(date => localDay(date ?? null, name))).toEqual([
      '2026-03-12',
      null,
      '2031-03-13',
    ]);
    expect([inside, beyond, plain].map(date => isBeyondZone(date ?? null, name))).toEqual([false, true, false]);
  });
});

test('the command prints a table that can be handed in, and says how it is used', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/engines/zones-main.ts', ...args], { encoding: 'utf8' });
  const { status, stdout } = run('America/Chicago', '--from', '2024', '--to', '2026');
  expect([status, JSON.parse(stdout)]).toEqual([0, zoneTable('America/Chicago', 2024, 2026)]);
  for (const wrong of [
    [],
    ['Mars/Base'],
    ['UTC', '--from', 'soon'],
    ['UTC', '--from', '2030', '--to', '2020'],
    ['--x'],
  ]) {
    const { status: code, stderr } = run(...wrong);
    expect([code, stderr.slice(0, 6)]).toEqual([64, 'Usage:']);
  }
});
