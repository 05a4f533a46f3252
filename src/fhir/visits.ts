import type { SearchAbilities } from '../domain/config.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Read } from '../domain/reading.ts';
import type { Reader } from '../domain/session.ts';
import { makeClient } from './client.ts';
import { defaultLimits } from './limits.ts';
import { beginLoad } from './load.ts';
import { recentWindow, visits } from './plan.ts';
import { isRecentVisit } from './scope.ts';
import { search } from './search.ts';
import { closeDraft, emptyDraft } from './source.ts';
import { periodSpan } from './span.ts';
import { keyOf } from './versions.ts';

/**
 * The patient's recent visits, the latest first, to choose one from. Rejects with `OtherPatient` when another patient's
 * visit is among them: then nothing may be shown.
 * @param patient bare id
 * @param now UTC milliseconds
 */
export async function listVisits(
  reader: Reader,
  abilities: SearchAbilities,
  patient: string,
  now: number,
  signal?: AbortSignal,
): Promise<Read<FhirResource[]>> {
  const query = visits({ patient, encounter: null, abilities, now });
  if (query.kind !== 'search') return { status: 'not-offered', value: [], why: { code: 'not-offered' } };
  const limits = defaultLimits;
  const load = beginLoad(limits.overallMs, signal);
  try {
    const client = makeClient(reader, { limits, signal: load.signal, now: Date.now, random: Math.random });
    const found = await search(query, { client, patient, method: abilities.method, limits });
    const whys = found.why ? [found.why] : [];
    const { read } = closeDraft({ ...emptyDraft(), resources: found.matches, whys, answered: found.pages });
    const window = recentWindow(now);
    return { ...read, value: read.value.filter(visit => isRecentVisit(visit, window)).sort(latestFirst) };
  } finally {
    load.end();
  }
}

function latestFirst(one: FhirResource, other: FhirResource): number {
  const began = (visit: FhirResource) => periodSpan(visit.period)?.from ?? 0;
  return began(other) - began(one) || (keyOf(one) < keyOf(other) ? -1 : 1);
}
