import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableKind, tableKinds } from '../../../src/domain/official-table.ts';
import { kindsOfTable, type TableRows } from '../../../src/knowledge/tables/kinds.ts';
import { noTables, type Tables } from '../../../src/knowledge/tables/lookup.ts';
import { type AnyTable, type Table, tableVersion } from '../../../src/knowledge/tables/table.ts';
import { tablesFrom } from '../../../src/knowledge/tables/tables.ts';

function table<Kind extends TableKind>(
  kind: Kind,
  period: string,
  rows: readonly TableRows[Kind][],
  over: Partial<Table> = {},
): AnyTable {
  const codes = kind.startsWith('ncci') ? ['96372'] : null;
  const columns = kindsOfTable[kind].columns.map(([name]) => name);
  const rest = { table: tableVersion, sources: ['a'], importedOn: '2026-11-21', leftOut: 0, count: rows.length };
  return { ...rest, kind, period, codes, columns, rows, ...over } as unknown as AnyTable;
}

const order2026 = table('icd10cm-order', 'FY2026', [
  ['D51', 0],
  ['D510', 1],
]);
const order2027 = table('icd10cm-order', 'FY2027', [
  ['D51', 0],
  ['D510', 0],
  ['D5101', 1],
]);

describe('diagnosis codes', () => {
  const tables = tablesFrom([order2027, order2026]);
  const cases: readonly [code: string, day: string, is: string, period: string][] = [
    ['D51.0', '2026-09-30', 'valid', 'FY2026'],
    ['D51.0', '2026-10-01', 'header', 'FY2027'],
    ['d5101', '2026-10-01', 'valid', 'FY2027'],
    ['D51.01', '2026-09-30', 'unknown', 'FY2026'],
    ['D51', '2027-01-01', 'header', 'FY2027'],
    // Nothing newer is at hand: the last edition answers, and the report says that it is out of date.
    ['D51', '2030-01-01', 'header', 'FY2027'],
  ];
  it.each(cases)('%s on %s is %s', (code, day, is, period) => {
    expect(tables.diagnosisCode(code, day)).toEqual({ kind: 'icd10cm-order', period, is });
  });

  it('has no answer before the first edition, nor without a day', () => {
    expect(tables.diagnosisCode('D51.0', '2025-09-30')).toBeNull();
    expect(tables.diagnosisCode('D51.0', null)).toBeNull();
  });

  it('goes by the list of valid codes where only that is there, or where it is newer', () => {
    const codes = table('icd10cm-codes', 'FY2027', [['D510']]);
    const only = { kind: 'icd10cm-codes', period: 'FY2027' };
    expect(tablesFrom([codes]).diagnosisCode('D51.0', '2026-12-01')).toEqual({ ...only, is: 'valid' });
    expect(tablesFrom([codes, order2026]).diagnosisCode('D51', '2026-12-01')).toEqual({ ...only, is: 'unknown' });
    expect(tablesFrom([codes, order2027]).diagnosisCode('D51.0', '2026-12-01')).toMatchObject({ is: 'header' });
  });
});

describe('edits', () => {
  const rows: readonly TableRows['ncci-ptp-practitioner'][] = [
    ['96372', '99211', 0, '2020-01-01', null, 0],
    ['20610', '96372', 0, '2015-01-01', '2019-12-31', 1],
    ['20610', '99999', 0, '2015-01-01', null, 1],
  ];
  const tables = tablesFrom([table('ncci-ptp-practitioner', '2019Q4', rows)]);
  const edition = { kind: 'ncci-ptp-practitioner', period: '2019Q4' };
  const cases: readonly [code: string, day: string, edits: readonly object[]][] = [
    ['99211', '2019-12-31', [{ ...edition, column: 1, modifier: 9 }]],
    ['99211', '2020-01-01', [{ ...edition, column: 1, modifier: 0 }]],
    ['20610', '2019-12-31', [{ ...edition, column: 2, modifier: 1 }]],
    ['20610', '2020-01-01', [{ ...edition, column: 2, modifier: 9 }]],
    ['99999', '2019-12-31', []],
    ['96372', '2019-12-31', []],
  ];
  it.each(cases)('%s on %s', (code, day, edits) => {
    expect(tables.edits('professional', code, day)).toEqual(edits);
  });

  it('has no answer of the other side, nor from a table without the edits of 96372', () => {
    expect(tables.edits('facility', '99211', '2020-01-01')).toBeNull();
    const other = tablesFrom([table('ncci-ptp-practitioner', '2019Q4', rows, { codes: ['20610'] })]);
    expect(other.edits('professional', '99211', '2020-01-01')).toBeNull();
  });
});

it('units: by side, and none for a code that is not listed', () => {
  const tables = tablesFrom([
    table('mue-practitioner', '2026Q4', [['96372', 4, 3]]),
    table('mue-outpatient', '2026Q4', [['96372', 5, 3]]),
  ]);
  const units = (side: 'professional' | 'facility', code: string) => tables.unlikelyUnits(side, code, '2026-11-01');
  expect(units('professional', '96372')).toEqual({ kind: 'mue-practitioner', period: '2026Q4', units: 4, mai: 3 });
  expect(units('facility', '96372')).toEqual({ kind: 'mue-outpatient', period: '2026Q4', units: 5, mai: 3 });
  expect(units('facility', '99999')).toBeNull();
});

it('HCPCS codes: by their first and last day, and nothing of numbers that the table does not hold', () => {
  const tables = tablesFrom([table('hcpcs', '2024Q1', [['J1030', '2001-01-01', '2024-03-31']])]);
  const is = (code: string, day: string) => tables.hcpcs(code, day)?.is ?? null;
  expect(is('J1030', '2024-03-31')).toBe('valid');
  expect(is('J1030', '2024-04-01')).toBe('ended');
  expect(is('J1030', '2023-12-31')).toBeNull();
  expect(is('J9999', '2024-02-01')).toBe('unknown');
  expect(is('90375', '2024-02-01')).toBeNull();
  const later = tablesFrom([table('hcpcs', '2024Q1', [['J1010', '2024-04-01', null]])]);
  expect(later.hcpcs('J1010', '2024-02-01')).toMatchObject({ is: 'not-yet' });
});

it('NDC: every code of the crosswalk, and no answer where a row was left out', () => {
  const row = (code: string, ndc: string) => [code, ndc, 'x', '1', 1, 1, 1, 1] as const;
  const rows = [row('J3420', '00000-1111-22'), row('J3425', '00000-1111-22'), row('J3420', '00000-1111-22')];
  const day = '2026-11-01';
  const whole = tablesFrom([table('asp-ndc-hcpcs', '2026Q4', rows)]);
  expect(whole.codesOfNdc('00000-1111-22', day)?.codes).toEqual(['J3420', 'J3425']);
  expect(whole.codesOfNdc('00000111122', day)?.codes).toEqual(['J3420', 'J3425']);
  expect(whole.codesOfNdc('00000-1111-33', day)?.codes).toEqual([]);
  const part = tablesFrom([table('asp-ndc-hcpcs', '2026Q4', rows, { leftOut: 1 })]);
  expect(part.codesOfNdc('00000-1111-33', day)).toBeNull();
});

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

it('never answers from an edition that is later than the day', () => {
  const tables = tablesFrom(['2024Q1', '2025Q3', '2026Q4'].map(period => table('mue-outpatient', period, [])));
  fc.assert(
    fc.property(days, day => {
      const edition = tables.edition('mue-outpatient', day);
      expect(edition === null).toBe(day < '2024-01-01');
      const begins = { '2024Q1': '2024-01-01', '2025Q3': '2025-07-01', '2026Q4': '2026-10-01' };
      if (edition) expect(begins[edition.period as keyof typeof begins] <= day).toBe(true);
    }),
  );
});

it('without tables nothing is answered, whatever is asked', () => {
  const ask = (tables: Tables, text: string, day: string) => [
    tables.diagnosisCode(text, day),
    tables.edits('professional', text, day),
    tables.unlikelyUnits('facility', text, day),
    tables.hcpcs(text, day),
    tables.codesOfNdc(text, day),
    ...tableKinds.map(kind => tables.edition(kind, day)),
  ];
  fc.assert(
    fc.property(fc.string(), days, (text, day) => {
      for (const tables of [noTables, tablesFrom([])]) expect(new Set(ask(tables, text, day))).toEqual(new Set([null]));
    }),
  );
});
