import type { Caveat } from '../domain/caveats.ts';
import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';

export type { Caveat } from '../domain/caveats.ts';

/** One code under which a drug is billed. `from` and `to` are the first and the last day on which it may be used. */
export interface HcpcsRow extends Provenance {
  code: string;
  /** `level-ii`: a J, Q, or S code; `product`: a product code of the CPT range; `not-otherwise-classified`: J3490 and its like. */
  kind: 'level-ii' | 'product' | 'not-otherwise-classified';
  /**
   * What one billing unit holds, in a unit of `units.ts`; null when no amount makes a unit: a product, an unlisted code,
   * a whole dose, a unit of two drugs.
   */
  per: { value: number; unit: string } | null;
  /** One unit for the whole dose, where it is more than `over` and at most `to`; null for all other codes. */
  wholeDose: { over: number | null; to: number | null; unit: string } | null;
  /** One unit stands for any amount up to `per`. */
  upTo: boolean;
  /** Routes this code is for, where brands or forms differ by it; empty: any. */
  routes: readonly RouteClass[];
  /** Brand or form words that this code alone stands for, lower case; empty: any. */
  forms: readonly string[];
  /** Units that CMS takes for unlikely on one day (MUE); null when none is published. */
  mue: { practitioner: number | null; outpatient: number | null };
}

/** What is said of a drug beside its codes. A hint is never a reading of the record. */
export type HintName = 'routes' | 'diagnoses' | 'selfAdministered' | 'caveats';

/** What is known about a drug beside its names. */
export interface DrugFacts {
  ingredient: string;
  /** What it is in the field's words: `analgesic`, `antipsychotic LAI`. */
  category: string;
  /** Usual routes. */
  routes: readonly RouteClass[];
  /** Codes in force on the day that was asked for, and `ended` the ones that no longer or not yet are. */
  hcpcs: readonly HcpcsRow[];
  ended: readonly HcpcsRow[];
  /** ICD-10-CM examples of what it is usually given for. */
  diagnoses: readonly string[];
  /** Whether patients usually give it to themselves. `form`: only some of its forms (pen, auto-injector). */
  selfAdministered: 'no' | 'form' | 'yes';
  caveats: readonly Caveat[];
  /** Where each hint comes from; most are recalled. */
  hints: Readonly<Record<HintName, Provenance>>;
  /** Of the drug's row: its name and class. */
  confidence: 'sourced' | 'recall';
}
