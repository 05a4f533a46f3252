/** Where a launch may want the panel to open. */
export type LaunchView = 'visit' | 'administration' | 'claim';

/** What keeps the panel from opening as the launch wanted, or what has to be said about it. */
export type LaunchNote =
  | 'discovery-changed'
  | 'discovery-unread'
  | 'visit-not-found'
  | 'visit-unread'
  | 'claim-without-visit'
  | 'claim-for-coders'
  | 'administration-not-named'
  | 'administration-elsewhere'
  | 'administration-not-found'
  | 'administration-unread';

/** What the EHR handed over with the token, checked. The token itself never leaves `src/smart`. */
export interface LaunchContext {
  ehr: string;
  /** Bare ids. */
  patient: string;
  encounter: string | null;
  /** An administration of this patient that the launch points at (`fhirContext` or `appContext`). */
  administration: string | null;
  /** Which of the two only `appContext` named: a service's word, let go where the record has no such id. */
  hints: { encounter: boolean; administration: boolean };
  /** Null: the launch wants none in particular, or one that is not known here. */
  view: LaunchView | null;
  needPatientBanner: boolean;
  /** UTC milliseconds at which the token ends; null when not said. */
  expiresAt: number | null;
  /** Scopes as granted. */
  scopes: readonly string[];
  messaging: { handle: string; origin: string } | null;
  styleUrl: string | null;
}

/**
 * Does one FHIR request with the session's token below the pinned base, and nothing else: no paging, no parsing of
 * resources. `path` is relative to the base (`Patient/1`, `Condition/_search`). Rejects with `RequestFault`.
 */
export interface Reader {
  /** The FHIR base, without a trailing slash. */
  readonly base: string;
  get(path: string, options?: { signal?: AbortSignal }): Promise<unknown>;
  post(path: string, form: string, options?: { signal?: AbortSignal }): Promise<unknown>;
}
