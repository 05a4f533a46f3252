import { isRequestFault, RequestFault } from '../domain/fault.ts';
import type { Reader } from '../domain/session.ts';
import { type Grants, grantsOf, isBarred } from './grants.ts';
import type { Limits } from './limits.ts';
import type { FhirRequest } from './query.ts';
import { retryDelay } from './retry.ts';
import { makeSlots, pause } from './wait.ts';

/** What happens to one request while it is under way. */
export interface RequestWatch {
  /** Told when (UTC ms) a slow request began, and `null` once it has ended. */
  slow(since: number | null): void;
  /** Told when (UTC ms) a server that is busy is asked again, and `null` once it is. */
  busy(until: number | null): void;
}

/** Sends requests with time limits, repeats and a cap on how many are under way. Rejects with `RequestFault` only. */
export interface Client {
  readonly base: string;
  readonly grants: Grants;
  send(request: FhirRequest, watch?: RequestWatch): Promise<unknown>;
}

export interface ClientOptions {
  limits: Limits;
  /** Ends everything; its reason is the `RequestFault` to end with. */
  signal: AbortSignal;
  now: () => number;
  random: () => number;
  /** Scopes as granted. What they do not cover is not asked for. Absent or null: everything may be read. */
  scopes?: readonly string[] | null;
}

/**
 * Sends requests of one reading: so many at a time, again where that may help, and none that the scopes do not cover. What it
 * throws is a `RequestFault`. `now` is in UTC milliseconds, `random` from 0 to 1.
 */
export function makeClient(reader: Reader, { limits, signal, now, random, scopes = null }: ClientOptions): Client {
  const grants = grantsOf(scopes);
  const slots = makeSlots(limits.parallel, signal);
  let expired: RequestFault | null = null;

  async function attempts(request: FhirRequest, watch: RequestWatch | undefined): Promise<unknown> {
    for (let failures = 0; ; failures += 1) {
      // Once the session is over, asking again only fills the server's log.
      if (expired) throw expired;
      try {
        return await once(reader, request, limits.requestMs, signal);
      } catch (error) {
        const fault = isRequestFault(error) ? error : new RequestFault({ code: 'other' });
        if (fault.why.code === 'expired') expired = fault;
        const delay = retryDelay(fault, failures, limits, random);
        if (delay === null) throw fault;
        if (isBusy(fault)) watch?.busy(now() + delay);
        await pause(delay, signal).finally(() => watch?.busy(null));
      }
    }
  }

  return {
    base: reader.base,
    grants,
    async send(request, watch) {
      if (isBarred(request, grants)) throw new RequestFault({ code: 'not-granted' });
      const release = await slots.take();
      const since = now();
      const timer = setTimeout(() => watch?.slow(since), limits.slowMs);
      try {
        return await attempts(request, watch);
      } finally {
        clearTimeout(timer);
        watch?.slow(null);
        release();
      }
    },
  };
}

/** The server said how long it wants to be left alone, or that it is asked too much. */
function isBusy({ why, retryAfter }: RequestFault): boolean {
  return why.code === 'too-many-requests' || retryAfter !== undefined;
}

/** One try. Ends when the time is up or the load ends even if the reader pays no heed to its signal. */
function once(reader: Reader, request: FhirRequest, timeoutMs: number, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const own = new AbortController();
    const end = (fault: unknown) => {
      finish();
      own.abort();
      reject(fault);
    };
    const stop = () => end(signal.reason);
    const timer = setTimeout(() => end(new RequestFault({ code: 'timeout' })), timeoutMs);
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    const options = { signal: own.signal };
    const answer =
      request.method === 'GET' ? reader.get(request.path, options) : reader.post(request.path, request.form, options);
    answer.then(resolve, reject).finally(finish);
  });
}
