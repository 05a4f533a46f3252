import { vi } from 'vitest';
import { makeClient } from '../../src/fhir/client.ts';
import { defaultLimits } from '../../src/fhir/limits.ts';
import type { OtherPatient } from '../../src/fhir/owner.ts';
import { type Found, search } from '../../src/fhir/search.ts';
import { type Answer, base, condition, entry, fault, scripted } from './server.ts';

/** Searches conditions of a server that gives these answers one after the other, the last one for ever. */
export async function read(answers: readonly Answer[], limits: Partial<typeof defaultLimits> = {}, stopAfter?: number) {
  const remaining = [...answers];
  const reader = scripted(() => (remaining.length > 1 ? remaining.shift() : remaining[0]));
  const control = new AbortController();
  if (stopAfter !== undefined) setTimeout(() => control.abort(fault('stopped')), stopAfter);
  const all = { ...defaultLimits, ...limits };
  const client = makeClient(reader, { limits: all, signal: control.signal, now: Date.now, random: () => 0.5 });
  const query = { kind: 'search', source: 'conditions', type: 'Condition', params: [['patient', 'p1']] } as const;
  const result = search(query, { client, patient: 'p1', method: 'GET', limits: all });
  const began = Date.now();
  const found = result.then(
    value => value,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return {
    found: (await found) as Found & OtherPatient,
    requests: reader.log.length,
    log: reader.log,
    waited: Date.now() - began,
  };
}

export const ids = (found: Found) => found.matches.map(match => match.id);
export const next = (page: number) => `${base}/Condition?patient=p1&page=${page}`;
export const c1 = entry(condition('c1'));
export const c2 = entry(condition('c2'));
export const hangs = new Promise<never>(() => {});
export const issue = (severity: string, code = 'processing', epic?: string) => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity,
      code,
      ...(epic && { details: { coding: [{ system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369', code: epic }] } }),
    },
  ],
});
