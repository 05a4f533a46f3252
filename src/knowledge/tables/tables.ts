import type { TableKind } from '../../domain/official-table.ts';
import type { TableRows } from './kinds.ts';
import type { Edit, Edition, Tables } from './lookup.ts';
import { daysOf } from './period.ts';
import type { AnyTable, Table } from './table.ts';

/** The code that this product is about: PTP edits are asked from its side. */
const own = '96372';

/** The codes that the HCPCS table holds: of numbers from the CPT range it says nothing. */
const levelTwo = /^[A-CE-Z]\d{4}$/;

/** Makes the lookups of official tables. Of two tables of one edition the later one counts. */
export function tablesFrom(loaded: readonly AnyTable[]): Tables {
  const editions = new Map<TableKind, Indexed[]>();
  for (const table of loaded) {
    const others = (editions.get(table.kind) ?? []).filter(({ table: { period } }) => period !== table.period);
    editions.set(table.kind, [...others, { table, rows: null, since: daysOf(table.period).from }]);
  }
  for (const all of editions.values()) all.sort((a, b) => (a.since < b.since ? 1 : -1));
  /** The edition of the day: the one in force, else the nearest earlier one. A later one says nothing of that day. */
  const at = <Kind extends TableKind>(kind: Kind, day: string | null): Indexed<Kind> | null => {
    if (day === null) return null;
    const last = editions.get(kind)?.find(({ since }) => since <= day) ?? null;
    return last as Indexed<Kind> | null;
  };
  const ptp = { professional: 'ncci-ptp-practitioner', facility: 'ncci-ptp-hospital' } as const;
  const mue = { professional: 'mue-practitioner', facility: 'mue-outpatient' } as const;

  return Object.freeze({
    diagnosisCode(code: string, day: string | null) {
      const plain = code.replace('.', '').toUpperCase();
      const order = at('icd10cm-order', day);
      const codes = at('icd10cm-codes', day);
      // The list of valid codes answers where it is the newer one; it knows no headers.
      if (order && !(codes && codes.since > order.since)) {
        const [row] = rowsOf(order, plain);
        return { ...editionOf(order), is: row ? (row[1] === 1 ? 'valid' : 'header') : 'unknown' };
      }
      if (!codes) return null;
      return { ...editionOf(codes), is: rowsOf(codes, plain).length > 0 ? 'valid' : 'unknown' };
    },
    edits(side: 'professional' | 'facility', code: string, day: string | null) {
      const found = at(ptp[side], day);
      if (!found?.table.codes?.includes(own) || day === null) return null;
      const edits = rowsOf(found, code).filter(row => row.includes(own));
      return edits.map((row): Edit => {
        const modifier = inForce(row, day) ? row[5] : 9;
        return { ...editionOf(found), column: row[0] === own ? 1 : 2, modifier };
      });
    },
    unlikelyUnits(side: 'professional' | 'facility', code: string, day: string | null) {
      const found = at(mue[side], day);
      const [row] = found ? rowsOf(found, code) : [];
      return found && row ? { ...editionOf(found), units: row[1], mai: row[2] } : null;
    },
    hcpcs(code: string, day: string | null) {
      const found = at('hcpcs', day);
      if (!found || day === null || !levelTwo.test(code)) return null;
      const [row] = rowsOf(found, code);
      if (!row) return { ...editionOf(found), is: 'unknown', ended: null };
      const [, added, ended] = row;
      const is = day < added ? 'not-yet' : ended !== null && day > ended ? 'ended' : 'valid';
      return { ...editionOf(found), is, ended };
    },
    codesOfNdc(ndc: string, day: string | null) {
      const found = at('asp-ndc-hcpcs', day);
      if (!found) return null;
      const codes = [...new Set(rowsOf(found, digitsOf(ndc)).map(([code]) => code))];
      // What is not found may have been a row that could not be used.
      return codes.length === 0 && found.table.leftOut > 0 ? null : { ...editionOf(found), codes };
    },
    edition(kind: TableKind, day: string | null) {
      const found = at(kind, day);
      return found && editionOf(found);
    },
  } satisfies Tables);
}

interface Indexed<Kind extends TableKind = TableKind> {
  table: Pick<Table<Kind>, 'kind' | 'period' | 'codes' | 'leftOut' | 'rows'>;
  /** By what is asked for; made when first asked. */
  rows: Map<string, TableRows[Kind][]> | null;
  /** The day (ISO) from which it holds. */
  since: string;
}

function rowsOf<Kind extends TableKind>(edition: Indexed<Kind>, key: string): readonly TableRows[Kind][] {
  edition.rows ??= indexOf(edition.table);
  return edition.rows.get(key) ?? [];
}

function indexOf<Kind extends TableKind>({ kind, rows }: Indexed<Kind>['table']): Map<string, TableRows[Kind][]> {
  const index = new Map<string, TableRows[Kind][]>();
  for (const row of rows)
    for (const key of keysOf(kind, row)) {
      const known = index.get(key);
      if (known) known.push(row);
      else index.set(key, [row]);
    }
  return index;
}

/** What a row is looked up by: the NDC of the crosswalk, either code of an edit, else the code. */
function keysOf(kind: TableKind, row: readonly unknown[]): string[] {
  if (kind === 'asp-ndc-hcpcs') return [digitsOf(String(row[1]))];
  if (!kind.startsWith('ncci-ptp')) return [String(row[0])];
  return [row[0], row[1]].filter(code => code !== own).map(String);
}

/** An NDC without its hyphens: the crosswalk has them, records often have not. */
function digitsOf(ndc: string): string {
  return ndc.replaceAll('-', '');
}

function inForce([, , , from, deleted]: TableRows['ncci-ptp-practitioner'], day: string): boolean {
  return from <= day && (deleted === null || day <= deleted);
}

function editionOf({ table }: Indexed): Edition {
  return { kind: table.kind, period: table.period };
}
