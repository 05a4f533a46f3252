import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';

/** One code under which a drug is billed. `from` and `to` are the first and the last day on which it may be used. */
export interface HcpcsRow extends Provenance {
  code: string;
  /** `level-ii`: a J, Q, or S code; `product`: a product code of the CPT range; `not-otherwise-classified`: J3490 and its like. */
  kind: 'level-ii' | 'product' | 'not-otherwise-classified';
  /** What one billing unit holds, in a unit of `units.ts`; null when the code has none (a product, a NOC code). */
  per: { value: number; unit: string } | null;
  /** One unit stands for any amount up to `per`. */
  upTo: boolean;
  /** Routes this code is for, where brands or forms differ by it; empty: any. */
  routes: readonly RouteClass[];
  /** Brand or form words that this code alone stands for, lower case; empty: any. */
  forms: readonly string[];
  /** Units that CMS takes for unlikely on one day (MUE); null when none is published. */
  mue: { practitioner: number | null; outpatient: number | null };
}

/** Things about a drug that a coder should know. Each has its sentence in `src/text/caveats.ts`. */
export const caveats = [
  'one-unit-a-day',
  'not-j3420',
  'route-im-or-iv',
  'newborn-care',
  'two-syringes',
  'look-alike-salt',
  'manufacturer-codes',
  'diluent-not-billed',
  'other-form-oral',
  'salt-decides-code',
  'route-decides-code',
  'brand-decides-code',
  'often-patient-supplied',
  'payer-decides-service',
  'diagnosis-decides-service',
  'observation-required',
  'esa-rules',
  'flush-never',
  'shared-syringe',
  'resuscitation-bundled',
  'imaging-bundled',
  'supervised-only',
  'infiltration-part',
  'vaccine-beside',
  'weight-loss-excluded',
  'prevention-codes',
  'treatment-program-bundled',
  'maternity-package',
  'units-large',
] as const;
export type Caveat = (typeof caveats)[number];

/** What is known about a drug beside its names. */
export interface DrugFacts {
  ingredient: string;
  /** Usual routes: a hint, never a reading of the record. */
  routes: readonly RouteClass[];
  /** Codes in force on the day that was asked for, and `ended` the ones that no longer or not yet are. */
  hcpcs: readonly HcpcsRow[];
  ended: readonly HcpcsRow[];
  /** ICD-10-CM examples of what it is usually given for; a hint, never a diagnosis. */
  diagnoses: readonly string[];
  /** Whether patients usually give it to themselves. `form`: only some of its forms (pen, auto-injector). */
  selfAdministered: 'no' | 'form' | 'yes';
  caveats: readonly Caveat[];
  confidence: 'sourced' | 'recall';
}
