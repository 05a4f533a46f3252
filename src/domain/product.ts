import type { Evidence } from './evidence.ts';

/** A National Drug Code as recorded. */
export interface RecordedNdc {
  written: string;
  /** Its 11 digits (5-4-2, without hyphens); null when they cannot be told. */
  ndc: string | null;
  /** `ambiguous`: 10 digits without hyphens, so nobody knows where the zero belongs. `malformed`: no NDC. */
  fault: 'ambiguous' | 'malformed' | null;
  evidence: Evidence;
}

/** How much of a drug is in one mL. `unit` is a UCUM code. */
export interface Strength {
  value: number;
  unit: string;
  evidence: Evidence;
}

/** What the line for the drug itself is made from, beside the drug's name: as recorded, nothing worked out. */
export interface Product {
  /** Every name and form of it, as written. */
  words: readonly Evidence[];
  ndcs: readonly RecordedNdc[];
  /** HCPCS level II codes filed with the drug, upper case. */
  hcpcs: readonly { code: string; evidence: Evidence }[];
  /** One for each record of a strength per volume, in an element or in a name. */
  strengths: readonly Strength[];
  /** Names that say how many doses the container holds. */
  container: { singleDose: readonly Evidence[]; multipleDose: readonly Evidence[] };
  /** Lot and expiry as written; null where no Medication resource was read that could hold them. */
  batch: { lot: string | null; expires: string | null; evidence: readonly Evidence[] } | null;
}

/**
 * What the record says about drug that was left over. `none`: that there was none. `amount`: how much, with a UCUM unit.
 * `unclear`: something was, without an amount that can be read, or the words contradict each other.
 */
export type Discarded =
  | { state: 'absent' }
  | { state: 'none' | 'unclear'; evidence: readonly Evidence[] }
  | { state: 'amount'; value: number; unit: string; evidence: readonly Evidence[] };
