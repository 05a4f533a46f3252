import type { TableKind } from '../../domain/official-table.ts';
import {
  amount,
  type CellCheck,
  count,
  day,
  dayOrNone,
  diagnosisCode,
  flag,
  levelTwoOrModifier,
  ndc,
  oneOf,
  procedureCode,
  words,
} from './cells.ts';

/** One row of each kind: what rules ask, and no descriptions, which no rule reads and which would weigh on every launch. */
export interface TableRows {
  'icd10cm-codes': readonly [code: string];
  /** `valid`: 1 when the code may stand on a claim, 0 when it is a header. */
  'icd10cm-order': readonly [code: string, valid: 0 | 1];
  'ncci-ptp-practitioner': PtpRow;
  'ncci-ptp-hospital': PtpRow;
  'mue-practitioner': MueRow;
  'mue-outpatient': MueRow;
  /** A modifier has two characters. `ended`: the last day it may be used; null: open. */
  hcpcs: readonly [code: string, added: string, ended: string | null];
  /** `dosage`: what one billing unit is. `units`: billing units in one item; `packageUnits`: in the whole package. */
  'asp-ndc-hcpcs': readonly [
    code: string,
    ndc: string,
    drug: string,
    dosage: string,
    size: number,
    quantity: number,
    units: number,
    packageUnits: number,
  ];
}

/** `before1996`: 1 when the edit is older than the dates. `modifier`: 0 not allowed, 1 allowed, 9 not applicable. */
type PtpRow = readonly [
  column1: string,
  column2: string,
  before1996: 0 | 1,
  from: string,
  deleted: string | null,
  modifier: 0 | 1 | 9,
];

/** `mai` 1: per claim line; 2: per day, by policy; 3: per day, clinical. */
type MueRow = readonly [code: string, units: number, mai: 1 | 2 | 3];

export interface KindOfTable {
  /** For people: what it is. */
  title: string;
  /** How CMS dates its editions. */
  period: 'fiscal-year' | 'quarter';
  columns: readonly (readonly [name: string, check: CellCheck])[];
}

const ptpColumns: KindOfTable['columns'] = [
  ['column1', procedureCode],
  ['column2', procedureCode],
  ['before1996', flag],
  ['from', day],
  ['deleted', dayOrNone],
  ['modifier', oneOf(0, 1, 9)],
];

const mueColumns: KindOfTable['columns'] = [
  ['code', procedureCode],
  ['units', count],
  ['mai', oneOf(1, 2, 3)],
];

export const kindsOfTable: Readonly<Record<TableKind, KindOfTable>> = {
  'icd10cm-codes': {
    title: 'ICD-10-CM codes valid for use',
    period: 'fiscal-year',
    columns: [['code', diagnosisCode]],
  },
  'icd10cm-order': {
    title: 'ICD-10-CM codes and headers in order',
    period: 'fiscal-year',
    columns: [
      ['code', diagnosisCode],
      ['valid', flag],
    ],
  },
  'ncci-ptp-practitioner': { title: 'NCCI PTP edits, practitioner', period: 'quarter', columns: ptpColumns },
  'ncci-ptp-hospital': { title: 'NCCI PTP edits, outpatient hospital', period: 'quarter', columns: ptpColumns },
  'mue-practitioner': { title: 'NCCI MUE, practitioner', period: 'quarter', columns: mueColumns },
  'mue-outpatient': { title: 'NCCI MUE, outpatient hospital', period: 'quarter', columns: mueColumns },
  hcpcs: {
    title: 'HCPCS Level II',
    period: 'quarter',
    columns: [
      ['code', levelTwoOrModifier],
      ['added', day],
      ['ended', dayOrNone],
    ],
  },
  'asp-ndc-hcpcs': {
    title: 'ASP NDC-HCPCS crosswalk',
    period: 'quarter',
    columns: [
      ['code', procedureCode],
      ['ndc', ndc],
      ['drug', words],
      ['dosage', words],
      ['size', amount],
      ['quantity', amount],
      ['units', amount],
      ['packageUnits', amount],
    ],
  },
};

export function isTableKind(text: unknown): text is TableKind {
  return typeof text === 'string' && Object.hasOwn(kindsOfTable, text);
}

/** True when the row has exactly the columns of its kind, each with a value that may stand there. */
export function isRowOf(kind: TableKind, row: unknown): boolean {
  const { columns } = kindsOfTable[kind];
  return Array.isArray(row) && row.length === columns.length && columns.every(([, check], index) => check(row[index]));
}
