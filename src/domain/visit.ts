import type { Evidence } from './evidence.ts';
import type { OrganizationName, Participant } from './person.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

export interface VisitDiagnosis {
  /** `Condition/x` */
  reference: string;
  /** What kind of diagnosis it is in this visit: each code and each word that says so. */
  uses: readonly string[];
  rank: number | null;
  /** The Condition was looked for and is not there. */
  dangling: boolean;
  unread: Why | null;
  evidence: Evidence;
}

/** The Encounter that a visit is a part of. */
export interface Whole {
  /** `Encounter/x` */
  reference: string;
  /** It was looked for and is not there. */
  dangling: boolean;
  unread: Why | null;
  evidence: Evidence;
}

/** Where the service took place. `pos` is the two-digit place-of-service code, null when nothing names the place. */
export interface Place {
  pos: string | null;
  text: string | null;
  /** What named it. `several`: its hints differ. `class-only`: the encounter class alone, which names no place for ambulatory visits. */
  from: 'location' | 'service-type' | 'code' | 'configuration' | 'several' | 'class-only' | 'absent';
  /** When the locations that name it were used; empty: nothing says that it was for a part of the visit only. */
  spans: readonly Span[];
  /** A Location the visit refers to could not be read. */
  unread: Why | null;
  evidence: readonly Evidence[];
}

/** Words, codes or an earlier class of a visit that name a kind of place or visit. They raise a question, no more. */
export interface PlaceSign {
  /**
   * `own-rate`: a stay, clinic or program that is often paid as a whole (hospice, rural health clinic, opioid treatment).
   * `other`: some place that is no office, such as a ward's unit, an ambulance or a school.
   */
  says: 'virtual' | 'home' | 'emergency' | 'observation' | 'inpatient' | 'own-rate' | 'other';
  /** When it held, where that is recorded. */
  during: Span | null;
  evidence: Evidence;
}

export interface Span {
  start: PartialDate | null;
  end: PartialDate | null;
}

/** An Encounter. */
export interface Visit {
  /** `Encounter/x` */
  reference: string;
  status: string | null;
  /** Code of the class as recorded (`AMB`, `IMP`, `O`...), with its text. */
  classCode: string | null;
  /** What the class means for billing. */
  setting: 'ambulatory' | 'emergency' | 'observation' | 'inpatient' | 'home' | 'virtual' | 'unknown';
  /** Words for what kind of visit it was, for people. */
  type: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  place: Place;
  /** What speaks for another kind of place or visit than `place` and `setting` do. */
  signs: readonly PlaceSign[];
  participants: readonly Participant[];
  /** Who answers for the services of the visit (`serviceProvider`). */
  organization: OrganizationName | null;
  partOf: Whole | null;
  diagnoses: readonly VisitDiagnosis[];
  /** Texts of Encounter.reasonCode: shown, never usable as a diagnosis. */
  reasons: readonly Evidence[];
  unread: Why | null;
  evidence: readonly Evidence[];
}
