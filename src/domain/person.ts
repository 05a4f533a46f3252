import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

/** Who the record says had a hand in it. */
export interface Performer {
  /** `Practitioner/x`, when the record refers to one. */
  reference: string | null;
  name: string | null;
  kind: 'practitioner' | 'patient' | 'related-person' | 'device' | 'organization' | 'unknown';
  /** From `performer.function`. `unstated`: no function given, which by definition of the element means: gave it. */
  part: 'administered' | 'ordered' | 'verified' | 'other' | 'unstated';
  /** The reference was looked for and is not there, and the record has no name for it either. */
  dangling: boolean;
  unread: Why | null;
  evidence: readonly Evidence[];
}

/** The patient as far as rules look at one. */
export interface PatientFacts {
  /** `Patient/x` */
  reference: string;
  birthDate: PartialDate | null;
  /** Administrative gender where it is one of these two; null for all else, about which nothing is concluded. */
  sex: 'female' | 'male' | null;
  /** Null when nothing says so; `on` is null when no day is given. */
  deceased: { on: PartialDate | null } | null;
  evidence: readonly Evidence[];
}

/** For the line that says whose record this is. Null where the record does not say. */
export interface PatientBanner {
  name: string | null;
  birthDate: string | null;
  sex: string | null;
  recordNumber: string | null;
}
