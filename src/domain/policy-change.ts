import type { ClaimDraft, ClaimLine } from './claim.ts';
import type { VisitVerdict } from './service.ts';

/** What a change is about. `visit`: `Encounter/x`, null for what no visit holds. */
interface Subject {
  visit: string | null;
  /** `MedicationAdministration/x`; null: the visit itself. */
  injection: string | null;
}

/** Injections of a visit as counted in the record and as billed under a policy; `row`: `<policy>#unitPolicy`. */
export interface UnitsSaid {
  counted: number;
  billed: number;
  row: string;
}

/** A verdict, and the kind of service where it is another one (a family of `domain/service.ts`). */
export interface VerdictSaid {
  verdict: VisitVerdict;
  family: string | null;
}

/** `before` and `after` are null where that side has no such thing. */
export interface UnitsChange extends Subject {
  kind: 'units';
  before: UnitsSaid | null;
  after: UnitsSaid | null;
}

/** It rests on the findings of the same subject that changed, and for a visit on those of its injections. */
export interface VerdictChange extends Subject {
  kind: 'verdict';
  before: VerdictSaid | null;
  after: VerdictSaid | null;
}

/**
 * `opened`, `settled`: it was open (a gap, a question, not checked) on one side only. `weight`: it blocks on one side and
 * advises on the other. `changed`: it says something else. Each difference has one of them, the first that fits.
 */
export interface FindingChange<Finding> extends Subject {
  kind: 'opened' | 'settled' | 'weight' | 'changed';
  rule: string;
  before: Finding | null;
  after: Finding | null;
}

/** A line of the draft claim that is there on one side only. */
export interface LineChange {
  kind: 'line';
  visit: string;
  before: ClaimLine | null;
  after: ClaimLine | null;
}

/** The fields of a draft's line in which two policies may differ. */
export const lineFields = [
  'code',
  'modifiers',
  'units',
  'pointers',
  'date',
  'place',
  'rendering',
  'ordering',
  'ndc',
  'note',
  'charge',
] as const;
export type LineField = (typeof lineFields)[number];

/** One field of a line that is there on both sides. */
export interface FieldChange {
  kind: 'field';
  visit: string;
  field: LineField;
  before: ClaimLine;
  after: ClaimLine;
}

/** Whose claim the policy is about. */
export interface SideChange {
  kind: 'side';
  visit: string;
  before: ClaimDraft['side'];
  after: ClaimDraft['side'];
}

/** What two draft claims of one visit hold differently. */
export type DraftChange = SideChange | LineChange | FieldChange;

/** One thing that two payer policies say differently of the same reading. */
export type PolicyChange<Finding> = UnitsChange | VerdictChange | FindingChange<Finding> | DraftChange;
