import type { SearchAbilities } from '../domain/config.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Problem, Resolved, SourceName, Why, WhyCode } from '../domain/reading.ts';
import { lookUp } from './lookup.ts';
import { cutDown } from './page.ts';
import type { Progress } from './progress.ts';
import { type SearchContext, search } from './search.ts';
import { sourceOfType } from './source.ts';
import { keyOf, settle } from './versions.ts';

export interface FetchContext extends Omit<SearchContext, 'watch' | 'onPage'> {
  count: number | null;
  byId: SearchAbilities['byId'];
  progress: Progress;
  /** A resource that was read, but says of itself that parts were taken out. */
  onProblem: (source: SourceName, problem: Problem) => void;
}

type Answers = Map<string, Resolved>;

/** Up to this many of one type are read one by one, side by side; more are asked for with `_id`, or all where the server is. */
const few = 4;
const idsPerSearch = 50;

/** After these, one more request would fare no better. */
export const hopeless: readonly WhyCode[] = ['expired', 'stopped', 'timeout', 'network', 'too-many-requests'];

/** Reads resources of one type by their ids, in as few requests as the server allows. By `Type/id`, all of them. */
export async function fetchAll(type: string, ids: readonly string[], context: FetchContext): Promise<Answers> {
  const source = sourceOfType[type] as SourceName;
  context.progress.set(source, { state: 'reading' });
  const parts = await Promise.all(
    ids.length <= few && !(context.byId === 'search' && context.client.grants(type, 'search') === 'all')
      ? ids.map(id => one(type, id, source, context))
      : chunks(ids).map(chunk => byIds(type, chunk, source, context)),
  );
  const answers = new Map(parts.flatMap(part => [...part]));
  const answered = [...answers.values()].some(({ state }) => state !== 'unread');
  // Others may be waited for still: what is through is not named as slow.
  context.progress.set(source, { state: answered ? 'done' : 'failed' });
  return answers;
}

function each(type: string, ids: readonly string[], source: SourceName, context: FetchContext): Promise<Answers[]> {
  return Promise.all(ids.map(id => one(type, id, source, context)));
}

/**
 * The search failed: perhaps only because the server has no `_id` search, or lets read what it does not let search.
 * One is tried by itself; when that cannot be read either, neither can the others.
 */
async function withoutSearch(
  type: string,
  ids: readonly string[],
  source: SourceName,
  context: FetchContext,
  failure: Why | null,
): Promise<Answers[]> {
  const [first = '', ...others] = ids;
  const all = (list: readonly string[], why: Why): Answers =>
    new Map(list.map(id => [`${type}/${id}`, { state: 'unread', why }]));
  if (failure && hopeless.includes(failure.code)) return [all(ids, failure)];
  const probe = await one(type, first, source, context);
  const [answer] = probe.values();
  if (answer?.state === 'unread') return [probe, all(others, answer.why)];
  return [probe, ...(await each(type, others, source, context))];
}

async function one(type: string, id: string, source: SourceName, context: FetchContext): Promise<Answers> {
  const resolved = await lookUp(type, id, { ...context, watch: context.progress.watch(source) });
  if (resolved.state === 'read') {
    context.progress.page(source, 1);
    noteCut(resolved.resource, source, context);
  }
  return new Map([[`${type}/${id}`, resolved]]);
}

/** What the search does not return whole is read by itself: only an answer of 404 or 410 means that it is not there. */
async function byIds(
  type: string,
  ids: readonly string[],
  source: SourceName,
  context: FetchContext,
): Promise<Answers> {
  const params: [string, string][] = [['_id', ids.join()]];
  if (context.count !== null) params.push(['_count', String(context.count)]);
  const found = await search(
    { kind: 'search', source, type, params },
    {
      ...context,
      watch: context.progress.watch(source),
      onPage: matches => context.progress.page(source, matches.length),
    },
  );
  const answers: Answers = new Map();
  for (const resource of found.whole ? settle(found.matches).value : []) {
    if (!ids.includes(resource.id as string)) continue;
    answers.set(keyOf(resource), { state: 'read', resource });
    noteCut(resource, source, context);
  }
  const rest = ids.filter(id => !answers.has(`${type}/${id}`));
  const parts =
    found.pages > 0
      ? await each(type, rest, source, context)
      : await withoutSearch(type, rest, source, context, found.why);
  return new Map([...answers, ...parts.flatMap(part => [...part])]);
}

function noteCut(resource: FhirResource, source: SourceName, context: FetchContext): void {
  const why = cutDown(resource);
  if (why) context.onProblem(source, { where: keyOf(resource), why });
}

function chunks(ids: readonly string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(ids.length / idsPerSearch) }, (_, index) => index * idsPerSearch);
  return starts.map(start => ids.slice(start, start + idsPerSearch));
}
