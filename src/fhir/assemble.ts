import type { Problem, Reading, Resolved, SourceName } from '../domain/reading.ts';
import { sourceNames } from '../domain/reading.ts';
import type { Progress } from './progress.ts';
import type { Followed } from './references.ts';
import { type Closed, closing, type Draft, sourceOfType } from './source.ts';

type Drafts = Readonly<Record<SourceName, Draft>>;

/**
 * Counts each followed reference to the source of its type: read or known to be missing is an answer, unread is none.
 * What was lacking before has been counted. That a visit which others are a part of was not read is said of those.
 */
export function addFollowed(
  drafts: Drafts,
  { byKey, wholes }: Pick<Followed, 'byKey' | 'wholes'>,
  lacking: ReadonlyMap<string, Resolved>,
): void {
  for (const [key, resolved] of byKey) {
    if (lacking.has(key)) continue;
    const source = sourceOfType[key.split('/', 1)[0] ?? ''];
    if (source === undefined) continue;
    const draft = drafts[source];
    if (resolved.state === 'read') draft.resources.push(resolved.resource);
    if (resolved.state === 'unread') {
      if (!wholes.has(key)) draft.whys.push(resolved.why);
    } else draft.answered += 1;
  }
}

/** Closes every source, and tells the progress of it. */
export function* closeAll(drafts: Drafts, progress: Progress): Generator<void, Pick<Reading, 'sources' | 'problems'>> {
  const problems = new Map<string, Problem>();
  const entries: [SourceName, Closed['read']][] = [];
  for (const source of sourceNames) {
    const closed = yield* closing(drafts[source]);
    for (const problem of closed.problems) problems.set(`${problem.where} ${problem.why.code}`, problem);
    const { status, value } = closed.read;
    const state = status === 'failed' || status === 'not-offered' ? status : 'done';
    progress.set(source, { state, count: value.length, slowSince: null, busyUntil: null });
    entries.push([source, closed.read]);
  }
  return {
    sources: Object.fromEntries(entries) as Reading['sources'],
    problems: [...problems.keys()].sort().map(key => problems.get(key) as Problem),
  };
}
