import type { FhirResource } from '../domain/fhir.ts';
import type { Resolved, SourceName } from '../domain/reading.ts';
import type { Client } from './client.ts';
import { findOne } from './find-one.ts';
import type { Limits } from './limits.ts';
import { cutDown } from './page.ts';
import type { Progress } from './progress.ts';
import type { Query, ReadQuery, SearchQuery } from './query.ts';
import { type Found, search } from './search.ts';
import type { Draft } from './source.ts';
import { keyOf } from './versions.ts';

export interface WaveContext {
  client: Client;
  patient: string;
  method: 'GET' | 'POST';
  limits: Limits;
  progress: Progress;
  drafts: Readonly<Record<SourceName, Draft>>;
  /** Resources that came along with a search. */
  aside: FhirResource[];
  /** What searches brought for what is beside. */
  beside: Found[];
  /** By `Type/id`: what was asked for by its id and did not come. It is not asked for again as a reference. */
  lacking: Map<string, Resolved>;
}

/**
 * Asks one query and adds what it brought to the draft of its source, or to what is beside. Returns the resources it
 * brought.
 */
export async function ask(query: Query, context: WaveContext): Promise<FhirResource[]> {
  const { progress } = context;
  const draft = context.drafts[query.source];
  if (query.kind === 'not-offered') {
    draft.offered = false;
    progress.set(query.source, { state: 'not-offered' });
    return [];
  }
  draft.pending += 1;
  progress.set(query.source, { state: 'reading' });
  const found = query.kind === 'read' ? await readOne(query, context) : await searchAll(query, context);
  if (query.kind === 'search' && query.beside) context.beside.push(found);
  else {
    draft.resources = draft.resources.concat(found.matches);
    draft.problems.push(...found.problems);
    if (found.pages > 0) draft.answered += 1;
    if (found.why) draft.whys.push(found.why);
  }
  draft.pending -= 1;
  if (draft.pending === 0) progress.set(query.source, { state: draft.answered > 0 ? 'done' : 'failed' });
  return found.matches;
}

async function readOne(query: ReadQuery, context: WaveContext): Promise<Found> {
  const { progress, aside } = context;
  const answer = await findOne(query, { ...context, watch: progress.watch(query.source) }, aside);
  if (answer.state !== 'read') {
    context.lacking.set(`${query.type}/${query.id}`, answer);
    const why = answer.state === 'unread' ? answer.why : ({ code: 'not-found' } as const);
    return { matches: [], aside: [], problems: [], why, whole: false, pages: 0 };
  }
  progress.page(query.source, 1);
  const why = cutDown(answer.resource);
  const problems = why ? [{ where: keyOf(answer.resource), why }] : [];
  return { matches: [answer.resource], aside: [], problems, why, whole: why === null, pages: 1 };
}

async function searchAll(query: SearchQuery, context: WaveContext): Promise<Found> {
  const { progress, aside } = context;
  const onPage = (matches: readonly FhirResource[]) => progress.page(query.source, matches.length);
  const found = await search(query, { ...context, watch: progress.watch(query.source), onPage });
  for (const resource of found.aside) aside.push(resource);
  return found;
}
