import fc from 'fast-check';
import type { TableKind } from '../../../src/domain/official-table.ts';
import type { TableRows } from '../../../src/knowledge/tables/kinds.ts';

const code = fc.stringMatching(/^[0-9A-Z]{5}$/);
const diagnosis = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,5}$/);
const words = fc
  .array(fc.stringMatching(/^[A-Za-z0-9(),.;'"\u00e9-]{1,9}$/), { minLength: 1, maxLength: 5 })
  .map(all => all.join(' '));
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const dayOrNone = fc.option(day);
const bit = fc.constantFrom(0 as const, 1 as const);
const amount = fc.integer({ min: 1, max: 99_999 }).map(value => value / 100);

const ptp = fc.tuple(code, code, bit, day, dayOrNone, fc.constantFrom(0 as const, 1 as const, 9 as const));
const mue = fc.tuple(code, fc.nat(99_999), fc.constantFrom(1 as const, 2 as const, 3 as const));

const first = (row: readonly unknown[]) => row[0];
const list = <Row extends readonly unknown[]>(row: fc.Arbitrary<Row>, unique: boolean) =>
  unique
    ? fc.uniqueArray(row, { selector: first, minLength: 1, maxLength: 8 })
    : fc.array(row, { minLength: 1, maxLength: 8 });

/** Rows such as an official file may hold. */
export const rowsOf: { [Kind in TableKind]: fc.Arbitrary<TableRows[Kind][]> } = {
  'icd10cm-codes': list(fc.tuple(diagnosis), true),
  'icd10cm-order': list(fc.tuple(diagnosis, bit), true),
  'ncci-ptp-practitioner': list(ptp, false),
  'ncci-ptp-hospital': list(ptp, false),
  'mue-practitioner': list(mue, true),
  'mue-outpatient': list(mue, true),
  hcpcs: list(
    fc.tuple(
      fc.oneof(fc.stringMatching(/^[A-CE-Z][0-9]{4}$/), fc.stringMatching(/^[A-OQ-Z][0-9A-Z]$/)),
      day,
      dayOrNone,
    ),
    true,
  ),
  'asp-ndc-hcpcs': list(
    fc.tuple(code, fc.stringMatching(/^\d{5}-\d{4}-\d{2}$/), words, words, amount, amount, amount, amount),
    false,
  ),
};
