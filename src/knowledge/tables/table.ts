import type { TableKind } from '../../domain/official-table.ts';
import { day, procedureCode } from './cells.ts';
import { isRowOf, isTableKind, kindsOfTable, type TableRows } from './kinds.ts';
import { isPeriod } from './period.ts';

export const tableVersion = 'needlepoint-table/1';

/** An official table, as it was imported. */
export interface Table<Kind extends TableKind = TableKind> {
  table: typeof tableVersion;
  kind: Kind;
  /** The edition: `FY2027`, `FY2027-April`, `2026Q4`. */
  period: string;
  /** Names of the files it was read from, without folders. */
  sources: readonly string[];
  /** ISO day. */
  importedOn: string;
  /** The codes whose pairs were kept: of any other code the table says nothing. Null: nothing was narrowed. */
  codes: readonly string[] | null;
  /** Rows of the file that could not be used: what is not found in the table may have been one of them. */
  leftOut: number;
  count: number;
  columns: readonly string[];
  rows: readonly TableRows[Kind][];
}

/** A table of any kind; `kind` tells what its rows are. */
export type AnyTable = { [Kind in TableKind]: Table<Kind> }[TableKind];

const keys = 'table kind period sources importedOn codes leftOut count columns rows'.split(' ');

/** Reads an imported table and checks every cell of it. A fault names the place, never the content. */
export function readTable(json: string): { table: AnyTable } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'is not JSON, or was cut short' };
  }
  const fault = faultOf(value);
  return fault === null ? { table: value as AnyTable } : { fault };
}

function faultOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not a table';
  const { table, kind, period, sources, importedOn, codes, leftOut, count, columns, rows } = value as Partial<
    Record<keyof Table, unknown>
  >;
  if (table !== tableVersion) return `table: is not ${tableVersion}`;
  const odd = Object.keys(value).find(key => !keys.includes(key));
  if (odd !== undefined) return 'has a key that is not known';
  if (!isTableKind(kind)) return 'kind: is not known';
  if (!isPeriod(period, kindsOfTable[kind].period)) return `period: is not a ${kindsOfTable[kind].period}`;
  if (!isTexts(sources) || sources.length === 0) return 'sources: is not a list of file names';
  if (!day(importedOn)) return 'importedOn: is not a day';
  if (codes !== null && !(isTexts(codes) && codes.every(procedureCode))) return 'codes: is not a list of codes';
  if (kind.startsWith('ncci-ptp') !== (codes !== null)) return 'codes: belongs to PTP edits, and to them only';
  if (!Number.isSafeInteger(leftOut) || Number(leftOut) < 0) return 'leftOut: is not a number of rows';
  const names = kindsOfTable[kind].columns.map(([name]) => name);
  if (!isTexts(columns) || columns.join() !== names.join()) return `columns: are not ${names.join(', ')}`;
  if (!Array.isArray(rows)) return 'rows: is not a list';
  if (count !== rows.length) return 'count: is not the number of rows';
  const bad = rows.findIndex(row => !isRowOf(kind, row));
  return bad === -1 ? null : `rows[${bad}]: is not a row of ${kind}`;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string' && one !== '');
}

/** The text of a table: one row a line, so that two editions can be compared. `readTable` reads it back. */
export function tableJson(table: AnyTable): string {
  const { rows, ...head } = table;
  const lines = rows.map(row => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
}
