import type { EhrConfig, SmartConfig } from '../domain/config.ts';
import type { LaunchContext, Reader } from '../domain/session.ts';
import { strict } from './body.ts';
import { takeCallback } from './callback.ts';
import { readContext } from './context.ts';
import { exchange } from './exchange.ts';
import { type EndReason, watchExpiry } from './expiry.ts';
import { makeReader } from './reader.ts';
import type { Transaction } from './transaction.ts';

export type { EndReason } from './expiry.ts';

/** One patient's open panel. The token is inside, in memory, and nowhere else. */
export interface Session {
  readonly context: LaunchContext;
  readonly ehr: EhrConfig;
  readonly policy: SmartConfig['policy'];
  readonly waivers: SmartConfig['waivers'];
  readonly tables: SmartConfig['tables'];
  readonly reader: Reader;
  /** Calls back once when it ends, at once if it has. Returns a function that takes the callback back. */
  onExpire(callback: (reason: EndReason) => void): () => void;
  /** Calls back once, a minute before the token's time is over (WCAG 2.2, 2.2.1), at once if it is nearer than that. */
  onWarn(callback: () => void): () => void;
  /** Ends it as leaving the page does: the token is revoked where the EHR offers that, and forgotten. */
  end(): void;
}

let opened: Promise<Session> | undefined;

/**
 * Opens the session of this page from the authorization server's answer. However often it is called, the code is
 * redeemed once.
 * @throws StartFault
 */
export function openSession(): Promise<Session> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Session> {
  // Who leaves before the token is there leaves the session as well: it is over as soon as it is open.
  let left = false;
  const leave = () => {
    left = true;
  };
  addEventListener('pagehide', leave);
  try {
    const { state, code, transaction } = takeCallback();
    const token = await exchange(state, code, transaction);
    const context = readContext(token, transaction.ehr, { scopes: transaction.scopes, now: Date.now() });
    const session = makeSession(context, transaction, token.access_token);
    if (left) session.end();
    return session;
  } finally {
    removeEventListener('pagehide', leave);
  }
}

const warnAhead = 60_000;

/** The session of a token that was redeemed: it holds the token, and ends with it or with the page. */
export function makeSession(context: LaunchContext, transaction: Transaction, accessToken: string): Session {
  const { ehr, policy, waivers, tables } = transaction;
  let token: string | null = accessToken;
  const ended = new AbortController();
  const warned = new AbortController();
  const finish = (reason: EndReason) => {
    token = null;
    stopWatching();
    removeEventListener('pagehide', leave);
    ended.abort(reason);
  };
  // Whoever leaves the page is done with the token. Should the page come back out of the browser's cache, the chart of
  // its patient may have been left meanwhile: it opens nothing any more.
  const leave = () => {
    if (token !== null) revoke(token, transaction);
    finish('left');
  };
  addEventListener('pagehide', leave);
  let stopWatching = () => {};
  if (context.expiresAt !== null) {
    stopWatching = watchExpiry(
      context.expiresAt,
      warnAhead,
      () => warned.abort(),
      () => finish('expired'),
    );
  }
  return {
    context,
    ehr,
    policy,
    waivers,
    tables,
    reader: makeReader({
      base: ehr.iss,
      token: () => token,
      ended: ended.signal,
      unauthorized: () => finish('expired'),
    }),
    onExpire: callback => once(ended.signal, () => callback(ended.signal.reason as EndReason)),
    onWarn: callback => once(warned.signal, callback),
    end: leave,
  };
}

function once(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) {
    callback();
    return () => {};
  }
  signal.addEventListener('abort', callback, { once: true });
  return () => signal.removeEventListener('abort', callback);
}

/** RFC 7009, best effort. */
function revoke(token: string, { revocation, ehr }: Transaction): void {
  if (revocation === null) return;
  const body = new URLSearchParams({ token, token_type_hint: 'access_token', client_id: ehr.clientId });
  fetch(revocation, { ...strict, method: 'POST', body, keepalive: true }).catch(() => undefined);
}
