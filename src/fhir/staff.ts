import type { SearchAbilities } from '../domain/config.ts';
import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Reading, Resolved } from '../domain/reading.ts';
import type { Reader } from '../domain/session.ts';
import { straightOn } from './breathe.ts';
import { makeClient } from './client.ts';
import { fetchAll } from './fetch.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { beginLoad } from './load.ts';
import { OtherPatient } from './owner.ts';
import { trackProgress } from './progress.ts';
import { keyReferred } from './reference.ts';
import { followReferences } from './references.ts';
import { sourceOfType } from './source.ts';
import { keyOf } from './versions.ts';

export interface StaffRequest {
  reader: Reader;
  abilities: Pick<SearchAbilities, 'method' | 'count' | 'byId'>;
  /** As in a reading. */
  scopes?: readonly string[] | null;
  signal?: AbortSignal;
  limits?: Partial<Limits>;
  /** What names them. */
  reading: Reading;
  /** `Encounter/x`; null: none. */
  visit: string | null;
  /** `MedicationAdministration/x` */
  administrations: readonly string[];
  /** By `Type/id`: what was asked for before. It is not asked for again. */
  known: ReadonlyMap<string, Resolved>;
}

/** By `Type/id` and by each reference as it was written, as in a reading; or another patient's data came in. */
export type StaffOutcome =
  | { references: ReadonlyMap<string, Resolved> }
  | { stop: { why: 'other-patient'; where: string } };

/** Nothing but the naming of people waits for it, and an export may. */
const overallMs = 20_000;

/**
 * Reads whom a visit and the orders of its administrations name and what a reading leaves aside: Practitioners, and
 * PractitionerRoles with the Practitioners behind them. By the same rules as a reading's own references. What the
 * reading itself asked for in vain stays so until it is made anew.
 */
export async function readStaff(request: StaffRequest): Promise<StaffOutcome> {
  const { reader, abilities, reading, known } = request;
  const limits = { ...defaultLimits, overallMs, ...request.limits };
  const load = beginLoad(limits.overallMs, request.signal);
  const options = { limits, signal: load.signal, now: Date.now, random: Math.random, scopes: request.scopes ?? null };
  const client = makeClient(reader, options);
  const { read, lacking } = staffIn(new Map([...reading.references, ...known]));
  try {
    const { byKey, byText } = await followReferences(holdersOf(request), read, {
      base: reader.base,
      breathe: straightOn,
      hops: limits.hops,
      isAsked: ({ types }) => types.includes('Practitioner'),
      notOffered: [],
      unanswered: [],
      lacking,
      fetch: (type, ids) =>
        fetchAll(type, ids, {
          client,
          patient: reading.patient.slice('Patient/'.length),
          method: abilities.method,
          count: abilities.count,
          byId: abilities.byId,
          limits,
          progress: trackProgress(() => {}),
          // Whoever looks at the entry sees that it says so.
          onProblem: () => {},
        }),
    });
    return { references: new Map([...byText, ...byKey]) };
  } catch (error) {
    if (error instanceof OtherPatient) return { stop: { why: 'other-patient', where: error.where } };
    throw error;
  } finally {
    load.end();
  }
}

/** Entries of staff that were read, and those that were asked for in vain. */
function staffIn(references: ReadonlyMap<string, Resolved>) {
  const read = new Map<string, FhirResource>();
  const lacking = new Map<string, Resolved>();
  for (const [key, answer] of references) {
    if (sourceOfType[key.split('/', 1)[0] ?? ''] !== 'practitioners') continue;
    if (answer.state === 'read') read.set(keyOf(answer.resource), answer.resource);
    else lacking.set(key, answer);
  }
  for (const key of read.keys()) lacking.delete(key);
  return { read, lacking };
}

/** The visit, the administrations (they may contain their orders), and the orders they refer to. */
function holdersOf({ reader, reading, visit, administrations }: StaffRequest): FhirResource[] {
  const { sources, references } = reading;
  const followed = (key: string | null) => {
    const answer = key === null ? undefined : references.get(key);
    return answer?.state === 'read' && isFhirResource(answer.resource) ? answer.resource : null;
  };
  const wanted = new Set(administrations);
  const entries = sources.administrations.value.filter(one => wanted.has(keyOf(one)));
  const orders = entries.map(({ request }) => followed(keyReferred(request, reader.base)));
  const encounter = sources.encounters.value.find(one => keyOf(one) === visit) ?? followed(visit);
  return [...new Set([encounter, ...entries, ...orders])].filter(one => one !== null);
}
