import type { SearchAbilities } from '../domain/config.ts';
import { type Reading, type SourceName, sourceNames } from '../domain/reading.ts';
import type { Reader } from '../domain/session.ts';
import { type Ahead, dropAhead, readerAfter } from './ahead.ts';
import { type Breathe, inSteps, straightOn } from './breathe.ts';
import { makeClient } from './client.ts';
import { fetchAll } from './fetch.ts';
import { finish, poolOf } from './finish.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { beginLoad } from './load.ts';
import { addOthers, noneLacking } from './other-visits.ts';
import { OlderVersion, OtherPatient } from './owner.ts';
import { type Period, periodOf } from './period.ts';
import {
  defaultLookbackDays,
  type PlanInput,
  planFirstWave,
  planVisitPeriod,
  recentWindow,
  sourcesByTime,
} from './plan.ts';
import { type SourceProgress, trackProgress } from './progress.ts';
import type { Scope } from './scope.ts';
import { copyOf, type Draft, emptyDraft } from './source.ts';
import { periodSpan } from './span.ts';
import { ask, type WaveContext } from './wave.ts';

export interface ReadingRequest {
  reader: Reader;
  /** Bare ids. `administration` is read whatever its visit and date. */
  context: { patient: string; encounter: string | null; administration?: string | null };
  abilities: SearchAbilities;
  /** How far back a reading of all visits reaches, in days. */
  lookbackDays?: number;
  /** As granted; null or absent where the server asks for no authorization. What they do not cover is not asked for. */
  scopes?: readonly string[] | null;
  /** As the server declares it, where known. */
  fhirVersion?: string | null;
  onProgress?: (progress: SourceProgress) => void;
  /** Makes way for others between steps; absent: nobody waits for them. */
  breathe?: Breathe;
  /** Stops reading; what came in until then is kept as partial. To keep waiting, do nothing. */
  signal?: AbortSignal;
  /** The first wave, where it has been sent already. */
  ahead?: Ahead | null;
  /** UTC milliseconds. */
  now?: () => number;
  /** Between 0 and 1. */
  random?: () => number;
  limits?: Partial<Limits>;
}

/** `period` goes with a reading of all visits: from it, each of them is read without asking again. */
export type Outcome =
  | { reading: Reading; period?: Period }
  | { stop: { why: 'other-patient' | 'fhir-version'; where: string } };

/**
 * Reads everything the panel judges by: one wave of what the launch context names, one wave of what that refers to.
 * Whatever the server does ends in a reading that says, source by source, how complete it is and why not. Only data
 * that is not this patient's alone ends in a stop: then nothing that was read is handed on.
 */
export async function startReading(request: ReadingRequest): Promise<Outcome> {
  const limits = { ...defaultLimits, ...request.limits };
  const load = beginLoad(limits.overallMs, request.signal);
  try {
    return await read(request, limits, load.signal);
  } catch (error) {
    if (error instanceof OtherPatient) return { stop: { why: 'other-patient', where: error.where } };
    if (error instanceof OlderVersion) return { stop: { why: 'fhir-version', where: error.where } };
    throw error;
  } finally {
    load.end();
    if (request.ahead) dropAhead(request.ahead);
  }
}

async function read(
  request: ReadingRequest,
  limits: Limits,
  signal: AbortSignal,
): Promise<{ reading: Reading; period?: Period }> {
  const { abilities, ahead = null } = request;
  const reader = ahead ? readerAfter(request.reader, ahead) : request.reader;
  const { patient, encounter, administration = null } = request.context;
  const now = request.now ?? Date.now;
  const progress = trackProgress(request.onProgress ?? (() => {}));
  const drafts = Object.fromEntries(sourceNames.map(name => [name, emptyDraft()])) as Record<SourceName, Draft>;
  const { scopes = null, random = Math.random } = request;
  const client = makeClient(reader, { limits, signal, now, random, scopes });
  const wave: WaveContext = {
    client,
    patient,
    method: abilities.method,
    limits,
    progress,
    drafts,
    aside: [],
    beside: [],
    lacking: new Map(),
  };

  const { lookbackDays = defaultLookbackDays, breathe = straightOn } = request;
  const plan = { patient, encounter, administration, abilities, now: ahead?.begunAt ?? now(), lookbackDays };
  const scope: Scope = {
    base: reader.base,
    encounter,
    administration,
    window: recentWindow(plan.now, lookbackDays),
    visit: null,
  };
  await Promise.all(
    planFirstWave(plan).map(async query => {
      const found = await ask(query, wave);
      if (query.source !== 'encounters' || query.kind !== 'read') return;
      scope.visit = periodSpan(found[0]?.period);
      await coverVisit(plan, scope, wave);
    }),
  );

  const { aside, beside, lacking } = wave;
  const others = encounter === null ? noneLacking : addOthers(drafts.encounters, beside, abilities.visits);
  const stock = encounter === null ? { drafts: copyOf(drafts), aside, lacking } : null;
  await breathe();
  const pool = await inSteps(poolOf([...sourceNames.flatMap(name => drafts[name].resources), ...aside]), breathe);
  const finished = await finish({ drafts, lacking, others, pool }, scope, {
    abilities,
    hops: limits.hops,
    progress,
    breathe,
    fetch: onProblem => (type, ids) =>
      fetchAll(type, ids, { ...wave, count: abilities.count, byId: abilities.byId, onProblem }),
  });
  await breathe();
  const reading: Reading = {
    patient: `Patient/${patient}`,
    encounter: encounter === null ? null : `Encounter/${encounter}`,
    readAt: new Date(now()).toISOString(),
    fhirVersion: request.fhirVersion ?? null,
    ...finished,
  };
  if (stock === null) return { reading };
  return { reading, period: await inSteps(periodOf({ ...stock, plan, scope, reading, hops: limits.hops }), breathe) };
}

/** A server that is searched by time may keep what is of the visit outside of the window. */
async function coverVisit(plan: PlanInput, scope: Scope, wave: WaveContext): Promise<void> {
  if (scope.visit) {
    await Promise.all(planVisitPeriod(plan, scope.visit, scope.window).map(query => ask(query, wave)));
    return;
  }
  // When the visit was is not known, so nobody can say that the window holds all of it.
  const [why = { code: 'other', detail: 'Encounter.period' } as const] = wave.drafts.encounters.whys;
  for (const source of sourcesByTime(plan.abilities)) wave.drafts[source].whys.push(why);
}
