import type { TableKind } from '../domain/official-table.ts';

/** What an official table is, in the middle of a sentence. */
export const tableNouns: Readonly<Record<TableKind, string>> = {
  'icd10cm-codes': 'list of ICD-10-CM codes',
  'icd10cm-order': 'list of ICD-10-CM codes',
  'ncci-ptp-practitioner': 'table of NCCI edits (practitioner)',
  'ncci-ptp-hospital': 'table of NCCI edits (hospital)',
  'mue-practitioner': 'table of unlikely units (practitioner)',
  'mue-outpatient': 'table of unlikely units (hospital)',
  hcpcs: 'list of HCPCS codes',
  'asp-ndc-hcpcs': 'crosswalk from NDC to HCPCS',
};

export const tableWords = {
  stale: (kind: TableKind, period: string, day: string) =>
    `The ${tableNouns[kind]} at hand is ${period}; a newer one was in force on ${day}. What rests on it may be out of date.`,
  builtIn: (kinds: readonly TableKind[]) =>
    `No official ${[...new Set(kinds.map(kind => tableNouns[kind]))].join(', ').replace(/, ([^,]*)$/, ' or $1')} is loaded: the built-in rows were used.`,
  lacking: 'An official table could not be loaded: the built-in rows were used in its place.',
};
