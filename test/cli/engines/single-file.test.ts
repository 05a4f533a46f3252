import { Buffer } from 'node:buffer';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneTable } from '../../../src/cli/engines/zone-table.ts';
import { allResources, scenarios, sharedResources } from '../../../src/sandbox/scenarios/index.ts';
import { exportOf } from '../../bench/records.ts';
import { shapes, typicalCharts } from '../../charts/index.ts';
import { b12Chart, withoutRoute } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { builtEngine } from './built.ts';
import { drive, type Open } from './drive.ts';
import { oldEngine } from './es2019.ts';
import { commandFindings, exportFolder } from './export.ts';
import { groupedExport } from './grouped.ts';

const { 'engine.js': code } = await builtEngine();

/** Opens the single file in an engine that has nothing but ECMAScript 2019. */
function openedInOldEngine(): Open {
  const context = oldEngine();
  vm.runInContext(code, context);
  return vm.runInContext('Needlepoint', context).open as Open;
}
const open = openedInOldEngine();
const zone = zoneTable('America/Chicago', 1900, 2100);

describe('the single file in an engine of ECMAScript 2019', () => {
  test('gives the findings of the command on all scenario charts together', async () => {
    const resources = allResources();
    const folder = await exportFolder(resources);
    const expected = await commandFindings(folder, '--time-zone', 'America/Chicago');
    const given = drive(open, groupedExport(resources, folder), { zone });
    expect(given.split('\n').toSorted()).toEqual(expected.split('\n').toSorted());
    expect(findingsHash(given)).toBe(findingsHash(expected));
  });

  test.each(scenarios.map(({ id, resources }) => ({ id, resources })))('and on $id alone', async ({ resources }) => {
    const all = [...sharedResources, ...resources];
    const folder = await exportFolder(all);
    expect(drive(open, groupedExport(all, folder))).toBe(await commandFindings(folder));
  });

  test.each(shapes)('and on generated charts of shape %s', async shape => {
    const charts = typicalCharts[shape];
    await fc.assert(
      fc.asyncProperty(charts, fc.boolean(), async ({ resources }, zoned) => {
        const folder = await exportFolder(resources);
        const expected = await commandFindings(folder, ...(zoned ? ['--time-zone', 'America/Chicago'] : []));
        const given = drive(open, groupedExport(resources, folder), zoned ? { zone } : {});
        expect(given.split('\n').toSorted()).toEqual(expected.split('\n').toSorted());
      }),
      { numRuns: 12 },
    );
  });

  test('and on an export of many patients, in any order of theirs', async () => {
    const resources = [...exportOf(40), ...withoutRoute('open')];
    const folder = await exportFolder(resources);
    const grouped = groupedExport(resources, folder);
    const turned = { ...grouped, patients: new Map([...grouped.patients].reverse()) };
    const expected = findingsHash(await commandFindings(folder));
    expect([grouped, turned].map(one => findingsHash(drive(open, one)))).toEqual([expected, expected]);
  });
});

test('a report comes whole where it is asked for', () => {
  const grouped = groupedExport(b12Chart('p'), 'x');
  const engine = open(JSON.stringify({ head: grouped.head, output: 'report' }));
  for (const line of grouped.shared) engine.share(line);
  const report = JSON.parse(engine.judge('Patient/p', grouped.patients.get('Patient/p') ?? []) ?? '');
  expect(report).toMatchObject({ app: '0.0.0-test', input: 'x', visits: [{ verdict: 'ready' }] });
});

test('nothing is ready that the machine with all time zones does not call ready, whatever the years of the table', () => {
  const judged = (more: object, effectiveDateTime: string, start: string) => {
    const resources = b12Chart('p', {
      MedicationAdministration: { effectiveDateTime },
      Encounter: { period: { start } },
    });
    const grouped = groupedExport(resources, 'x');
    return drive(open, grouped, more);
  };
  const instant = fc
    .integer({ min: Date.parse('2025-12-30T00:00:00Z'), max: Date.parse('2026-01-03T00:00:00Z') })
    .map(at => new Date(at).toISOString());
  const narrow = zoneTable('America/Chicago', 2024, 2025);
  fc.assert(
    fc.property(instant, instant, (given, start) => {
      const isReady = (text: string) => text.includes('"verdict":"ready"');
      const [whole, short] = [judged({ zone }, given, start), judged({ zone: narrow }, given, start)];
      if ([given, start].every(at => at < narrow.until)) expect(short).toBe(whole);
      else {
        expect(isReady(short)).toBe(false);
        expect(short).toContain('date-in-visit.beyond-zone');
      }
    }),
    { numRuns: 60 },
  );
});

describe('settings that cannot be used', () => {
  const head = { input: 'x', readAt: '2026-03-13T00:00:00Z', fhirVersion: null, types: null, faults: [], alone: true };
  test.each([
    ['no', /not JSON/],
    ['[]', /not an object/],
    ['{}', /head: missing/],
    [JSON.stringify({ head: { ...head, alone: undefined } }), /head: missing or not whole/],
    [JSON.stringify({ head, polcy: 'base' }), /polcy: not known/],
    [JSON.stringify({ head, policy: 'none' }), /policy: known are base/],
    [JSON.stringify({ head, output: 'xml' }), /output: known are findings, report, missing/],
    [JSON.stringify({ head, zone: { name: 'America/Chicago' } }), /America\/Chicago has no offsets/],
    [JSON.stringify({ head, waivers: [] }), /settings\.waivers/],
  ])('%s', (settings, said) => {
    expect(() => open(settings)).toThrow(said);
  });
});

test('a line that is none is told of, and not taken for missing', () => {
  const grouped = groupedExport(b12Chart('p'), 'x');
  const engine = open(JSON.stringify({ head: grouped.head }));
  const own = grouped.patients.get('Patient/p') ?? [];
  expect(engine.judge('Patient/p', [...own, 'broken'])).toContain('"verdict":"cannot-tell"');
});

test('it calls nothing of the library that came after ECMAScript 2019 but what it brings itself', () => {
  const brought = ['at', 'toSorted', 'replaceAll', 'matchAll', 'hasOwn', 'groupBy'];
  const later = [
    ...brought,
    ...['findLast', 'findLastIndex', 'toReversed', 'toSpliced', 'with', 'isWellFormed', 'toWellFormed', 'fromAsync'],
    ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ...['allSettled', 'any', 'withResolvers', 'getOrInsert', 'getOrInsertComputed', 'asIntN', 'asUintN', 'deref'],
  ];
  const called = later.filter(name => code.includes(`.${name}(`));
  expect(called.filter(name => !brought.includes(name))).toEqual([]);
  expect(code).not.toContain('Object.groupBy');
  // Iterators got the methods of arrays later.
  expect(code).not.toMatch(
    /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|flatMap|reduce|toArray|forEach)\(/,
  );
  expect(code).not.toMatch(/\b(Intl|TextDecoder|TextEncoder|structuredClone|console|process|performance|globalThis)\b/);
});

test('the file is small enough to hand to a database, and loads as a module of CommonJS', () => {
  // Bytes. docs/at-scale.md gives the figures and what databases take.
  expect(Buffer.byteLength(code)).toBeLessThan(420_000);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(140_000);
  // What parts a function's text from its statement in Snowflake.
  expect(code).not.toContain('$$');
  const module = { exports: {} as { open?: unknown } };
  vm.runInNewContext(code, { module });
  expect(typeof module.exports.open).toBe('function');
});
