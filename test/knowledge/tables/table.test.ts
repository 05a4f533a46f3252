import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableKind, tableKinds } from '../../../src/domain/official-table.ts';
import { kindsOfTable } from '../../../src/knowledge/tables/kinds.ts';
import { daysOf, isPeriod, standingOf } from '../../../src/knowledge/tables/period.ts';
import { type AnyTable, readTable, type Table, tableJson, tableVersion } from '../../../src/knowledge/tables/table.ts';
import { rowsOf } from '../../cli/knowledge/arbitrary.ts';
import { few } from '../../cli/knowledge/official.ts';

function tableOf(kind: TableKind, rows: Table['rows'] = few[kind]): AnyTable {
  const table: Table = {
    table: tableVersion,
    kind,
    period: kindsOfTable[kind].period === 'quarter' ? '2026Q4' : 'FY2027',
    sources: ['a.txt'],
    importedOn: '2026-11-21',
    codes: kind.startsWith('ncci') ? ['96372'] : null,
    leftOut: 0,
    count: rows.length,
    columns: kindsOfTable[kind].columns.map(([name]) => name),
    rows,
  };
  return table as AnyTable;
}

describe.each(tableKinds)('a table of %s', kind => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(rowsOf[kind], rows => {
        const table = tableOf(kind, rows);
        expect(readTable(tableJson(table))).toEqual({ table });
      }),
      { numRuns: 30 },
    );
    expect(readTable(tableJson(tableOf(kind, [])))).toEqual({ table: tableOf(kind, []) });
  });

  it('is refused when cut anywhere', () => {
    const json = tableJson(tableOf(kind)).trimEnd();
    fc.assert(fc.property(fc.nat(json.length - 1), at => 'fault' in readTable(json.slice(0, at))));
  });

  it('is refused when any cell is of another type', () => {
    const columns = kindsOfTable[kind].columns.length;
    fc.assert(
      fc.property(fc.nat(columns - 1), fc.constantFrom(true, {}, [], '', ' ', -1, 1e300), (column, value) => {
        const [first = [], ...rest] = few[kind] as readonly (readonly unknown[])[];
        const row = first.map((cell, index) => (index === column ? value : cell));
        const numeric = value === 1e300 && kind === 'asp-ndc-hcpcs' && column > 3;
        if (numeric) return;
        const json = JSON.stringify({ ...tableOf(kind), rows: [row, ...rest] });
        expect(readTable(json)).toEqual({ fault: expect.stringMatching(/^rows\[0\]/) });
      }),
    );
  });
});

describe('a table that was tampered with', () => {
  const cases: readonly [change: object, said: RegExp][] = [
    [{ table: 'needlepoint-table/2' }, /^table/],
    [{ kind: 'cpt' }, /^kind/],
    [{ period: 'FY2027' }, /^period/],
    [{ sources: [] }, /^sources/],
    [{ importedOn: '2026-11' }, /^importedOn/],
    [{ importedOn: '2026-02-30' }, /^importedOn/],
    [{ codes: ['96372'] }, /^codes/],
    [{ codes: 'all' }, /^codes/],
    [{ leftOut: -1 }, /^leftOut/],
    [{ columns: ['code'] }, /^columns/],
    [{ count: 1 }, /^count/],
    [{ rows: {} }, /^rows/],
    [{ note: 'x' }, /not known/],
  ];
  it.each(cases)('%j is a fault', (change, said) => {
    expect(readTable(JSON.stringify({ ...tableOf('hcpcs'), ...change }))).toEqual({
      fault: expect.stringMatching(said),
    });
  });

  it.each(Object.keys(tableOf('hcpcs')))('without %s it is none', key => {
    const { [key]: _, ...rest } = tableOf('hcpcs') as unknown as Record<string, unknown>;
    expect(readTable(JSON.stringify(rest))).toHaveProperty('fault');
  });

  it('PTP edits must say whose they are', () => {
    expect(readTable(JSON.stringify({ ...tableOf('ncci-ptp-hospital'), codes: null }))).toHaveProperty('fault');
  });

  it('anything else is a fault, never an error', () => {
    fc.assert(fc.property(fc.jsonValue(), value => 'fault' in readTable(JSON.stringify(value))));
  });
});

describe('editions', () => {
  const days: readonly [period: string, from: string, next: string][] = [
    ['2026Q1', '2026-01-01', '2026-04-01'],
    ['2026Q2', '2026-04-01', '2026-07-01'],
    ['2026Q3', '2026-07-01', '2026-10-01'],
    ['2026Q4', '2026-10-01', '2027-01-01'],
    ['FY2027', '2026-10-01', '2027-10-01'],
    ['FY2027-April', '2027-04-01', '2027-10-01'],
  ];
  it.each(days)('%s is in force from %s until %s', (period, from, next) => {
    expect(daysOf(period)).toEqual({ from, next });
    expect(standingOf(period, from)).toBe('current');
    expect(standingOf(period, next)).toBe('past');
    expect(standingOf(period, '2000-01-01')).toBe('ahead');
  });

  it.each(['2026Q5', '2026q4', 'FY27', 'FY2027-Apr', '1999Q1', '', 'FY2027-April '])('%j is none', text => {
    expect(isPeriod(text, 'quarter') || isPeriod(text, 'fiscal-year')).toBe(false);
  });
});
