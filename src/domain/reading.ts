import type { FhirResource } from './fhir.ts';

/** What the panel reads. The last four are what the others refer to; all others leave with the token's arrival. */
export const sourceNames = [
  'patient',
  'encounters',
  'administrations',
  'conditions',
  'immunizations',
  'procedures',
  'charges',
  'coverages',
  'medications',
  'orders',
  'practitioners',
  'locations',
] as const;
export type SourceName = (typeof sourceNames)[number];

export type ReadStatus = 'complete' | 'partial' | 'failed' | 'not-offered';

/** Why something could not be read (to the end). A closed list: each has its sentence in `src/text`. */
export const whyCodes = [
  'expired', // 401: the session is over
  'forbidden', // 403
  'not-found', // 404, 410
  'too-many-requests', // 429 after waiting
  'server-error', // 5xx after retries
  'rejected', // other 4xx
  'network',
  'timeout',
  'stopped', // by the user
  'unreadable', // not JSON, not FHIR, not a searchset
  'xml', // the answer came as XML, and only JSON is read
  'outcome', // an OperationOutcome with an error came instead of, or among, the data
  'too-many-pages',
  'page-loop',
  'unsafe-link', // a next link or reference that leaves the FHIR base
  'too-large',
  'broken-resource', // a resource in the answer that cannot be understood was skipped
  'conflicting-versions', // one id with two different contents and no telling which is newer
  'modifier-extension', // the resource says that its meaning is changed in a way this version does not read
  'implicit-rules',
  'unknown-status', // a status code outside the standard
  'malformed', // an element of a form FHIR does not allow
  'fhir-version', // a FHIR version this app does not read
  'not-offered',
  'not-granted', // the scope was not granted
  'not-asked', // nobody has asked for it: the first reading leaves aside what no verdict rests on
  'other',
] as const;
export type WhyCode = (typeof whyCodes)[number];

export interface Why {
  code: WhyCode;
  /** HTTP status, where there was one. */
  http?: number;
  /** A pointer, a resource type or an issue code. Never a URL, never text from the record. */
  detail?: string;
}

/** A value, how completely it was read, and why not. */
export interface Read<T> {
  status: ReadStatus;
  value: T;
  why: Why | null;
}

/** What became of one reference. `missing`: looked for and not there. `unread`: could not be looked at. */
export type Resolved =
  | { state: 'read'; resource: FhirResource }
  | { state: 'missing' }
  | { state: 'unread'; why: Why }
  | { state: 'external' };

/** A resource that was named and left out, or an element of it that could not be understood. */
export interface Problem {
  /** `Type/id`, or the place it came from (`conditions page 2 entry 14`, `file.ndjson line 12`). */
  where: string;
  why: Why;
}

/** Everything that was read for one patient, still in FHIR. The reading layer and the command make it; `src/normalise` takes it. */
export interface Reading {
  /** `Patient/x` */
  patient: string;
  /** `Encounter/x`: the visit the panel was opened for; null reads all. */
  encounter: string | null;
  /** ISO instant at which reading ended. */
  readAt: string;
  /** `4.0.1`, `5.0.0`... as the server or bundle declares it; null when it does not say. */
  fhirVersion: string | null;
  sources: Record<SourceName, Read<FhirResource[]>>;
  /**
   * By relative reference, e.g. `Medication/1`, and also by each reference as it was written (with version, absolute).
   * Contained resources are not here: normalise finds them in their parent.
   */
  references: ReadonlyMap<string, Resolved>;
  problems: readonly Problem[];
  /** What keeps the patient's other visits from being known beside `encounter`; null where nothing does. */
  otherVisits: OtherVisits | null;
}

/** Why a stay around the visit, or a second visit on its day, may go unseen. */
export interface OtherVisits {
  /** `not-offered` and `not-granted`: nobody looked, and `encounters` can be complete all the same. */
  why: Why;
  /** Nothing but the others is lacking of `encounters`: what the visit itself does not say is missing. */
  only: boolean;
}

/** What was read to the end. */
export function complete<T>(value: T): Read<T> {
  return { status: 'complete', value, why: null };
}
