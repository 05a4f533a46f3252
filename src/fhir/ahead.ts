import type { SearchAbilities } from '../domain/config.ts';
import type { Reader } from '../domain/session.ts';
import { grantsOf, isBarred } from './grants.ts';
import { defaultLimits } from './limits.ts';
import { planFirstWave } from './plan.ts';
import { type FhirRequest, firstRequest } from './query.ts';

/** The first wave of a reading, sent before the code that reads it is there. */
export interface Ahead {
  /** UTC milliseconds at which it left: the reading's plan has to be of the same moment. */
  readonly begunAt: number;
  /** What has not been taken over yet. */
  readonly sent: Map<string, { answer: Promise<unknown>; stop: AbortController }>;
}

interface Wanted {
  reader: Reader;
  /** Bare ids. */
  context: { patient: string; encounter: string | null; administration: string | null; scopes: readonly string[] };
  abilities: SearchAbilities;
}

/** Sends what a reading of this launch will ask first, as far as the scopes cover it. Nothing of it is looked at here. */
export function sendAhead({ reader, context, abilities }: Wanted): Ahead {
  const begunAt = Date.now();
  const grants = grantsOf(context.scopes);
  const sent: Ahead['sent'] = new Map();
  for (const query of planFirstWave({ ...context, abilities, now: begunAt })) {
    if (query.kind === 'not-offered') continue;
    const request = firstRequest(query, abilities.method, grants);
    if (isBarred(request, grants)) continue;
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(defaultLimits.requestMs)]);
    const answer =
      request.method === 'GET'
        ? reader.get(request.path, { signal })
        : reader.post(request.path, request.form, { signal });
    // Until the reading takes it over, nobody listens.
    answer.catch(() => undefined);
    sent.set(keyOf(request), { answer, stop });
  }
  return { begunAt, sent };
}

/** The reader as the first reading has it: what left ahead is answered by that, once, and asked anew after that. */
export function readerAfter(reader: Reader, { sent }: Ahead): Reader {
  const taken = (request: FhirRequest, signal: AbortSignal | undefined): Promise<unknown> | undefined => {
    const key = keyOf(request);
    const one = sent.get(key);
    sent.delete(key);
    signal?.addEventListener('abort', () => one?.stop.abort(), { once: true });
    return one?.answer;
  };
  return {
    base: reader.base,
    get: (path, options) => taken({ method: 'GET', path }, options?.signal) ?? reader.get(path, options),
    post: (path, form, options) =>
      taken({ method: 'POST', path, form }, options?.signal) ?? reader.post(path, form, options),
  };
}

/** Ends what the reading did not take over: a later one must not be answered by it. */
export function dropAhead({ sent }: Ahead): void {
  for (const { stop } of sent.values()) stop.abort();
  sent.clear();
}

function keyOf(request: FhirRequest): string {
  return JSON.stringify([request.path, request.method === 'POST' ? request.form : null]);
}
