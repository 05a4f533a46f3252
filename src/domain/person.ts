import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

/** An organisation as the record names it. No person, and nothing that any verdict rests on. */
export interface OrganizationName {
  /** `Organization/x`; else as written. */
  reference: string | null;
  name: string | null;
}

/** Who the record says had a hand in it. */
export interface Performer {
  /** `Practitioner/x`, when the record refers to one. */
  reference: string | null;
  name: string | null;
  kind: 'practitioner' | 'patient' | 'related-person' | 'device' | 'organization' | 'unknown';
  /** Letters behind the name, qualifications, and what the role is called, as written: `RN`, `Registered Nurse`. */
  credentials: readonly string[];
  /** One of the credentials is of those who bill in their own name. */
  independent: boolean;
  /** From `performer.function`. `unstated`: no function given, which by definition of the element means: gave it. */
  part: 'administered' | 'ordered' | 'verified' | 'other' | 'unstated';
  /** The reference was looked for and is not there, and the record has no name for it either. */
  dangling: boolean;
  unread: Why | null;
  /** For whom they did it, as their role says; null where it does not, or no role was read. */
  organization: OrganizationName | null;
  evidence: readonly Evidence[];
}

/** The National Provider Identifier of somebody, as far as the record has one of right form and check digit. */
export interface Npi {
  /**
   * `several`: more than one good one. `wrong`: what is recorded as one has a wrong form or check digit. `absent`: their
   * entry has none. `no-entry`: no entry of theirs is there to look at. `unread`: it could not be read.
   */
  state: 'recorded' | 'several' | 'wrong' | 'absent' | 'no-entry' | 'unread';
  /** Ten digits where it is recorded, else null. */
  number: string | null;
  /** Why it could not be read, else null. */
  why: Why | null;
  /** The identifiers that were found. */
  evidence: readonly Evidence[];
}

/** Who asked for an order. */
export interface Orderer extends Pick<Performer, 'reference' | 'name' | 'kind' | 'dangling' | 'evidence'> {
  npi: Npi;
}

/** Somebody who took part in a visit. */
export interface Participant
  extends Pick<Performer, 'reference' | 'name' | 'kind' | 'credentials' | 'independent' | 'dangling' | 'evidence'> {
  /** Codes and words of what they did: `ATND`, `Attending`. */
  roles: readonly string[];
  npi: Npi;
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
  /** Why nothing may rest on what is null here; else null. */
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
