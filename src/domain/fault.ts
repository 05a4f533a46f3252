import type { Why } from './reading.ts';

/** What one FHIR request ended in. Neither its message nor anything else in it holds a URL or the answer's text. */
export class RequestFault extends Error {
  readonly why: Why;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter?: number;
  /** Issue codes of the OperationOutcome that came with the refusal. */
  readonly issues?: string[];

  constructor(why: Why, more: { retryAfter?: number; issues?: string[] } = {}) {
    super(why.http === undefined ? why.code : `${why.code} (HTTP ${why.http})`);
    this.name = 'RequestFault';
    this.why = why;
    if (more.retryAfter !== undefined) this.retryAfter = more.retryAfter;
    if (more.issues !== undefined) this.issues = more.issues;
  }
}
