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

/**
 * True for a RequestFault of any script of the page. The inline scripts are built by themselves and bring a class of
 * their own, which `instanceof` does not know: the session's reader rejects with that.
 */
export function isRequestFault(value: unknown): value is RequestFault {
  return value instanceof Error && value.name === 'RequestFault' && 'why' in value;
}

/** Why the panel could not be opened. Each has its screen. */
export const startFaultCodes = [
  'no-launch', // the page was not opened from an EHR
  'bad-launch', // `iss` or `launch` given more than once, or empty
  'storage-blocked', // sessionStorage is denied (a frame with third-party storage off): a window of its own may work
  'crypto-missing', // not a secure context
  'config-missing', // smart-config.json is not there or could not be read
  'config-invalid', // it has faults, listed in `faults`
  'unknown-issuer', // no entry has exactly this `iss`; `detail` holds it
  'discovery-failed', // the EHR's SMART configuration could not be read
  'discovery-refused', // it was read and names something that is not set up for this EHR
  'denied', // the user or the EHR said no
  'authorization-error', // the EHR answered the authorization request with an error
  'unknown-state', // the answer belongs to no launch of this window
  'token-error', // the code could not be redeemed
  'no-patient', // the EHR did not say which patient
  'reload', // the page was loaded again: the token is gone, and nothing may be guessed
] as const;
export type StartFaultCode = (typeof startFaultCodes)[number];

/** One thing that is wrong in `smart-config.json`, for the person who wrote it. */
export interface ConfigFault {
  /** `ehrs[0].iss`; empty for the file as a whole. */
  path: string;
  problem: string;
}

/** Why the panel could not be opened. `detail` is foreign text: show it as text, and only where people ask for it. */
export class StartFault extends Error {
  readonly code: StartFaultCode;
  readonly detail: string | null;
  readonly faults: readonly ConfigFault[];

  constructor(code: StartFaultCode, detail: string | null = null, faults: readonly ConfigFault[] = []) {
    super(code);
    this.name = 'StartFault';
    this.code = code;
    this.detail = detail;
    this.faults = faults;
  }
}

/** True for a StartFault of any script of the page, as above. */
export function isStartFault(value: unknown): value is StartFault {
  return value instanceof Error && value.name === 'StartFault' && 'code' in value && 'faults' in value;
}
