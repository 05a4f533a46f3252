import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Shape } from './scenario.ts';

/** One request that the embedded EHR was asked. Of secrets (tokens, codes, verifiers) only fingerprints are in it. */
export interface LogEntry {
  /** Place in the order of arrival, from 1. */
  order: number;
  method: string;
  /** With its query. The query of the authorization endpoint is left out, since `state` and the launch are in it. */
  path: string;
  /** The form of a `POST _search`. */
  form: string | null;
  /** What an authorization or token request said, what its answer handed out; null for other requests. */
  oauth: Readonly<Record<string, string>> | null;
  /** Fingerprint of the token that came with it, good or not. */
  bearer: string | null;
  shape: Shape | null;
  /** Null while it is unanswered. */
  status: number | null;
  /** Nonce of the launch it belongs to, where that is known. */
  launch: string | null;
  /** Milliseconds since the log began. */
  arrived: number;
  answered: number | null;
}

export interface RequestLog {
  /** All entries in the order of arrival; with a nonce, those of one launch. */
  entries(launch?: string | null): readonly LogEntry[];
  clear(): void;
}

/** A log that the server writes. Entries are found by their request. */
export interface WritableLog extends RequestLog {
  open(request: IncomingMessage, path: string, shape: Shape | null): void;
  note(request: IncomingMessage, known: Partial<Pick<LogEntry, 'launch' | 'form' | 'oauth' | 'bearer'>>): void;
  answered(request: IncomingMessage, status: number): void;
}

/** Tells two secrets apart without telling them: SHA-256, base64url. For a PKCE verifier that is its S256 challenge. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

const mostEntries = 20_000;

/** Starts an empty log. It holds the last 20,000 requests. */
export function requestLog(): WritableLog {
  const began = performance.now();
  const byRequest = new WeakMap<IncomingMessage, LogEntry>();
  let order = 0;
  let all: LogEntry[] = [];
  const now = () => Math.round(performance.now() - began);
  return {
    open(request, path, shape) {
      order += 1;
      const entry: LogEntry = {
        order,
        method: request.method ?? 'GET',
        path,
        form: null,
        oauth: null,
        bearer: null,
        shape,
        status: null,
        launch: null,
        arrived: now(),
        answered: null,
      };
      byRequest.set(request, entry);
      all.push(entry);
      if (all.length > mostEntries) all = all.slice(-mostEntries / 2);
    },
    note(request, known) {
      Object.assign(byRequest.get(request) ?? {}, known);
    },
    answered(request, status) {
      Object.assign(byRequest.get(request) ?? {}, { status, answered: now() });
    },
    entries: launch => all.filter(entry => launch == null || entry.launch === launch),
    clear() {
      all = [];
    },
  };
}
