import { expect, test } from 'vitest';
import { watchTables } from '../../src/engine/tables-asked.ts';
import { noTables, type Tables } from '../../src/knowledge/tables/lookup.ts';

const hcpcs: Tables = {
  ...noTables,
  hcpcs: () => ({ kind: 'hcpcs', period: '2026Q1', is: 'valid', ended: null }),
  edition: kind => (kind === 'hcpcs' ? { kind, period: '2026Q1' } : null),
};

test('says which tables were asked, for which days, and how their edition stands to them', () => {
  const { tables, asked } = watchTables(hcpcs);
  expect(asked()).toEqual([]);
  expect(tables.hcpcs('J3420', '2026-02-02')).toMatchObject({ is: 'valid' });
  tables.hcpcs('J3420', '2026-01-01');
  tables.hcpcs('J3420', '2026-07-01');
  tables.diagnosisCode('E53.8', '2026-02-02');
  tables.unlikelyUnits('facility', '96372', '2026-02-02');
  tables.codesOfNdc('00000-1111-22', null);
  const none = { period: null, standing: null, first: '2026-02-02', last: '2026-02-02' };
  expect(asked()).toEqual([
    { kind: 'hcpcs', period: '2026Q1', standing: 'current', first: '2026-01-01', last: '2026-02-02' },
    { kind: 'hcpcs', period: '2026Q1', standing: 'past', first: '2026-07-01', last: '2026-07-01' },
    { kind: 'icd10cm-order', ...none },
    { kind: 'mue-outpatient', ...none },
  ]);
});

test('every question is noted under the table that answers it, and answered', () => {
  const edit = { column: 2, modifier: 1 } as never;
  const { tables, asked } = watchTables({ ...noTables, edits: () => edit, codesOfNdc: () => ['J3420'] as never });
  expect(tables.edits('facility', '96372', '2026-02-02')).toBe(edit);
  expect(tables.edits('professional', '96372', '2026-02-03')).toBe(edit);
  expect(tables.codesOfNdc('00000-1111-22', '2026-02-04')).toEqual(['J3420']);
  tables.unlikelyUnits('professional', '96372', '2026-02-05');
  expect(asked().map(({ kind, first }) => [kind, first])).toEqual([
    ['asp-ndc-hcpcs', '2026-02-04'],
    ['mue-practitioner', '2026-02-05'],
    ['ncci-ptp-hospital', '2026-02-02'],
    ['ncci-ptp-practitioner', '2026-02-03'],
  ]);
});
