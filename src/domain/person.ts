import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';

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

/** For the line that says whose record this is. Null where the record does not say. */
export interface PatientBanner {
  name: string | null;
  birthDate: string | null;
  sex: string | null;
  recordNumber: string | null;
}
