import type { SearchAbilities } from '../domain/config.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Problem, Reading, Resolved, SourceName } from '../domain/reading.ts';
import { sourceNames } from '../domain/reading.ts';
import { addFollowed, closeAll } from './assemble.ts';
import type { Progress } from './progress.ts';
import { type Fetch, followReferences, type Pool } from './references.ts';
import { narrow, type Scope } from './scope.ts';
import type { Draft } from './source.ts';
import { keyOf, settle } from './versions.ts';

/** What the first wave brought. */
export interface Gathered {
  drafts: Record<SourceName, Draft>;
  /** By `Type/id`: what was asked for by its id and did not come. */
  lacking: ReadonlyMap<string, Resolved>;
  /** By `Type/id`: whatever came along with it and may answer references. */
  pool: Pool;
}

export interface FinishContext {
  abilities: Pick<SearchAbilities, 'conditions'>;
  hops: number;
  progress: Progress;
  /** Reads what is referred to; `onProblem` is told what says of itself that parts were taken out. */
  fetch(onProblem: (source: SourceName, problem: Problem) => void): Fetch;
}

/** The second half of a reading: leaves out what is not wanted, follows references, and says how complete it all is. */
export async function finish(
  { drafts, lacking, pool }: Gathered,
  scope: Scope,
  { abilities, hops, progress, fetch }: FinishContext,
): Promise<Pick<Reading, 'sources' | 'problems' | 'references'>> {
  narrow(drafts, scope);
  const holders = (['administrations', 'encounters', 'coverages'] as const).flatMap(name => drafts[name].resources);
  const followed = await followReferences(settle(holders).value, pool, {
    base: scope.base,
    lacking,
    hops,
    fetch: fetch((source, problem) => {
      drafts[source].problems.push(problem);
      drafts[source].whys.push(problem.why);
    }),
    notOffered: abilities.conditions === 'not-offered' ? ['conditions'] : [],
    unanswered: sourceNames.filter(name => drafts[name].answered === 0 && drafts[name].whys.length > 0),
  });
  addFollowed(drafts, followed.byKey, lacking);
  return {
    references: new Map([...followed.byText, ...followed.byKey]),
    ...closeAll(drafts, progress),
  };
}

/** Everything by `Type/id`, as references are answered from it. */
export function poolOf(resources: readonly FhirResource[]): Map<string, FhirResource> {
  return new Map(settle(resources).value.map(one => [keyOf(one), one]));
}
