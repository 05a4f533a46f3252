import type { TableKind } from '../../domain/official-table.ts';

/** Which edition of a table an answer comes from. */
export interface Edition {
  kind: TableKind;
  /** `FY2027`, `2026Q4`. */
  period: string;
}

/** One NCCI edit between 96372 and another code. */
export interface Edit extends Edition {
  /** The column in which 96372 stands; column 2 is the one that is not paid. */
  column: 1 | 2;
  /** 0: no modifier lifts it; 1: one may; 9: it does not apply, or not on that day. */
  modifier: 0 | 1 | 9;
}

/**
 * The official tables that are at hand. Each lookup goes by the edition of the day (ISO), or the nearest earlier one; it
 * is null when no such edition is loaded, or when the table cannot say: then the rule goes by the built-in rows.
 */
export interface Tables {
  /** Whether the code, with or without its point, may stand on a claim. `unknown`: it is in no list. */
  diagnosisCode(code: string, day: string | null): (Edition & { is: 'valid' | 'header' | 'unknown' }) | null;
  /** Every edit between 96372 and the code that the table has, in force on the day or not. */
  edits(side: 'professional' | 'facility', code: string, day: string | null): readonly Edit[] | null;
  /** Units a day. */
  unlikelyUnits(
    side: 'professional' | 'facility',
    code: string,
    day: string | null,
  ): (Edition & { units: number; mai: 1 | 2 | 3 }) | null;
  /** Whether a HCPCS level II code is in force; `ended` with its last day. */
  hcpcs(
    code: string,
    day: string | null,
  ): (Edition & { is: 'valid' | 'ended' | 'not-yet' | 'unknown'; ended: string | null }) | null;
  /** The HCPCS codes under which an NDC of 11 digits, with or without hyphens, is billed; empty: not in the crosswalk. */
  codesOfNdc(ndc: string, day: string | null): (Edition & { codes: readonly string[] }) | null;
  /** The edition that answers for that day, for the report; null: the built-in rows do. */
  edition(kind: TableKind, day: string | null): Edition | null;
}

/** No table is loaded: every lookup falls back to the built-in rows. */
export const noTables: Tables = Object.freeze({
  diagnosisCode: () => null,
  edits: () => null,
  unlikelyUnits: () => null,
  hcpcs: () => null,
  codesOfNdc: () => null,
  edition: () => null,
});
