import type { FhirResource } from '../domain/fhir.ts';

/** Which real server the FHIR interface behaves like. `none` does not offer MedicationAdministration at all. */
export const shapes = ['plain', 'epic', 'oracle', 'ecw', 'none'] as const;
export type Shape = (typeof shapes)[number];

/** What can be made to go wrong. Each is chosen in the EHR page and travels in the launch. */
export const faults = [
  'denied', // the user refuses: access_denied
  'short-session', // the token ends after twenty seconds
  'revoked', // every FHIR request answers 401
  'conditions-forbidden', // 403 on Condition
  'administrations-forbidden',
  'second-page-fails', // 500 on every page after the first
  'page-loop', // next links lead back to themselves
  'foreign-next', // next link to another host
  'slow', // administrations take 6 s
  'hang', // administrations never answer
  'unreadable', // HTML instead of JSON, status 200
  'truncated', // half of the JSON
  'outcome-200', // OperationOutcome with an error instead of a Bundle, status 200
  'outcome-entry', // OperationOutcome entry with an error among the matches
  'too-many-requests', // 429 with Retry-After once, then all is well
  'server-error-once', // 503 once, then all is well
  'server-error', // 503 always
  'other-patient', // another patient's Condition among the matches
  'broken-resource', // a Condition that is not a resource among the matches
  'missing-reference', // the order answers 404
] as const;
export type Fault = (typeof faults)[number];

/** What the EHR hands over with a launch. It is encoded in the `launch` parameter. */
export interface LaunchOptions {
  shape: Shape;
  patient: string;
  encounter: string | null;
  /** References for `fhirContext`. */
  fhirContext: readonly string[];
  intent: string | null;
  appContext: string | null;
  needPatientBanner: boolean;
  /** Whether the EHR answers SMART Web Messaging. */
  messaging: boolean;
  /** Whether a `smart_style_url` is sent. */
  style: boolean;
  fault: Fault | null;
}

/** One invented chart and what it is there to show. */
export interface Scenario {
  id: string;
  title: string;
  /** What happened, for the reader of the EHR page. */
  story: string;
  /** What the panel is to say, in one sentence. */
  expect: string;
  patient: string;
  /** The visit it is opened at; null: opened without one. */
  encounter: string | null;
  launch: Partial<LaunchOptions>;
  resources: readonly FhirResource[];
}
