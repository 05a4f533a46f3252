/** What the EHR handed over with the token, checked. The token itself never leaves `src/smart`. */
export interface LaunchContext {
  ehr: string;
  /** Bare ids. */
  patient: string;
  encounter: string | null;
  /** An administration of this patient that the launch points at (`fhirContext` or `appContext`). */
  administration: string | null;
  needPatientBanner: boolean;
  /** Unknown intents are kept as text and ignored. */
  intent: string | null;
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
