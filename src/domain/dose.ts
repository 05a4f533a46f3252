import type { Evidence } from './evidence.ts';

/** Why a recorded dose is no amount that can be billed from. */
export type DoseFault =
  | 'no-value'
  /** An amount that is no plain number: letters, or less or more than one. */
  | 'no-number'
  | 'no-unit'
  | 'not-positive'
  | 'unknown-unit'
  | 'unit-conflict'
  | 'text-conflict'
  | 'per-weight'
  | 'concentration'
  | 'out-of-range';

/** `unit` is a UCUM code: `mg`, `ug`, `g`, `mL`, `[iU]`, `[USP'U]`, `meq`, `mmol`... */
export type Dose =
  | {
      state: 'recorded';
      value: number;
      unit: string;
      evidence: readonly Evidence[];
      /** The words beside it and the strength of the product, where the three cannot all be right. */
      misfit?: { words: Evidence; strength: Evidence };
    }
  | { state: 'unusable'; fault: DoseFault; evidence: readonly Evidence[] }
  | { state: 'text-only'; text: string; evidence: readonly Evidence[] }
  | { state: 'absent'; evidence: readonly Evidence[] };

export interface Site {
  text: string;
  /** The one place of the site table that is meant (`deltoid`); null: several, or none known. */
  name: string | null;
  laterality: 'left' | 'right' | null;
  /** There is one on each side, so laterality is worth asking for. */
  paired: boolean;
  /** Where joints or veins are rather than muscle or the tissue under the skin. */
  unlikely: boolean;
  /** A known place is named, by word or code, and no other is left open ("deltoid?", "arm or thigh"). */
  clear: boolean;
  certainty: 'coded' | 'text' | 'conflict';
  codes: readonly { system: string; code: string }[];
  evidence: readonly Evidence[];
}
