import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

export interface DiagnosisCode {
  /** As recorded. */
  system: string;
  code: string;
  display: string | null;
  /** ICD-10-CM by its canonical URL or OID; everything else is `other`. */
  kind: 'icd-10-cm' | 'snomed' | 'other';
  evidence: Evidence;
}

export interface DatedElement {
  on: PartialDate;
  evidence: readonly Evidence[];
}

/** A Condition, or a coded reason that stands in for one. */
export interface Diagnosis {
  /** `Condition/x`, or the pointer of a reasonCode: `MedicationRequest/x#reasonCode[0]`. */
  reference: string;
  text: string | null;
  codes: readonly DiagnosisCode[];
  /** Code of the status, lower case; null when absent. */
  clinicalStatus: string | null;
  verificationStatus: string | null;
  /** When it ended, as far as an abatement says so; null when none is recorded. `on` is null when that names no day. */
  abated: { on: PartialDate | null } | null;
  /** When it began, and when it was first recorded, as far as a date says so. An age or a text is no date. */
  onset: DatedElement | null;
  recorded: DatedElement | null;
  /** Parts of its notes, and categories, by which it does not stand: "ruled out", "entered in error", "Family History". */
  deniedInNote: readonly Evidence[];
  /** Codes of the categories; the words of one without a code. */
  categories: readonly string[];
  /** `Encounter/x` or null. */
  encounter: string | null;
  /** Why nothing may rest on it; else null. */
  unread: Why | null;
  evidence: readonly Evidence[];
}

/** A reason given on an administration or an order: a Condition it refers to, or a code in place. */
export type Reason =
  | { state: 'read'; diagnosis: Diagnosis; evidence: readonly Evidence[] }
  | { state: 'dangling'; reference: string; evidence: readonly Evidence[] }
  | { state: 'unread'; reference: string; why: Why; evidence: readonly Evidence[] };

export type DiagnosisLinkKind =
  | 'administration-reason'
  | 'order-reason'
  | 'encounter-diagnosis'
  | 'condition-encounter'
  | 'problem-list';
