import type { Evidence } from './evidence.ts';

export const routeClasses = [
  'im',
  'sc',
  'sc-infusion',
  'intradermal',
  'iv-push',
  'iv-infusion',
  'iv',
  'intra-arterial',
  'intraosseous',
  'intra-articular',
  'intralesional',
  'perineural',
  'neuraxial',
  'ophthalmic-injection',
  'infiltration',
  'implant',
  'other-injection',
  'oral',
  'other-non-injection',
  'unspecified',
] as const;
export type RouteClass = (typeof routeClasses)[number];

/** How sure we are of a fact, and on what kind of evidence. */
export type Certainty = 'coded' | 'text' | 'conflict' | 'ambiguous' | 'absent';

export interface Route {
  /** Null unless certainty is `coded` or `text`. */
  class: RouteClass | null;
  certainty: Certainty;
  /** Every class the record names, when it is ambiguous or in conflict; else empty. */
  candidates: readonly RouteClass[];
  evidence: readonly Evidence[];
}

/** What a person should know of how the route was read. */
export interface RouteNotes {
  /** Ward words that alone say the class and that no list we have read explains: a person must confirm them. */
  recalled: readonly Evidence[];
  /** Codes of SNOMED CT under a system that is not known: taken at their word, and told. */
  mislabelled: readonly Evidence[];
}
