import type { Evidence } from './evidence.ts';
import type { Product } from './product.ts';
import type { Why } from './reading.ts';
import type { RouteClass } from './route.ts';

/** What kind of product it is, as far as the choice of the administration service depends on it. */
export const drugClasses = [
  'therapeutic',
  'immune-globulin',
  'vaccine',
  'rsv-antibody',
  'covid-antibody',
  'allergen',
  'skin-test',
  'antineoplastic',
  'hormonal-antineoplastic',
  'botulinum-toxin',
  'contrast-or-radiopharmaceutical',
  'flush-or-lock',
  'fluid',
  'local-anesthetic',
  'implant',
] as const;
export type DrugClass = (typeof drugClasses)[number];

export interface DrugCode {
  /** Canonical system URL. */
  system: string;
  code: string;
}

export interface Drug {
  /** The name as recorded; null when the record has codes only. */
  text: string | null;
  /** Ingredient name as in the knowledge table (`cyanocobalamin`); null when unknown, or more than one. */
  ingredient: string | null;
  /** Every ingredient recognised. */
  ingredients: readonly string[];
  class: DrugClass | null;
  /**
   * `coded`, `text`: one drug of the table was recognised that way. `conflict`: codes and text, or text and reference,
   * name different drugs. `unknown`: something is recorded, but no drug of the table. `absent`: nothing is recorded.
   */
  certainty: 'coded' | 'text' | 'conflict' | 'unknown' | 'absent';
  /** `recall`: recognised by a name or a row of the table that nobody read in a source. It may only raise a question. */
  confidence: 'sourced' | 'recall';
  codes: readonly DrugCode[];
  evidence: readonly Evidence[];
  /** Names and forms that say it is no injection: "tablet", "nasal spray". */
  notInjected: readonly Evidence[];
  /** Names that mention a way of giving, and which. */
  ways: readonly { classes: readonly RouteClass[]; evidence: Evidence }[];
  /** Names that speak of a second drug, a vaccine, a joint, or of a strength or form that is not injected. */
  doubts: readonly Evidence[];
  /** What the line for the drug itself is made from. */
  product: Product;
  /** The Medication it refers to: null when it was read or none is referred to. */
  unread: Why | null;
  /** The Medication it refers to was looked for and is not there. */
  dangling: boolean;
}
