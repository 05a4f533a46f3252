import type { SearchAbilities } from '../domain/config.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Problem, Reading, Resolved, SourceName } from '../domain/reading.ts';
import { sourceNames } from '../domain/reading.ts';
import { addFollowed, closeAll } from './assemble.ts';
import { type Breathe, inSteps } from './breathe.ts';
import { type Lacking, settleOthers } from './other-visits.ts';
import type { Progress } from './progress.ts';
import { type Fetch, followReferences, type Pool } from './references.ts';
import type { Referral } from './referrals.ts';
import { encounterOf, narrow, type Scope } from './scope.ts';
import type { Draft } from './source.ts';
import { keyOf, settling } from './versions.ts';

/** What the first wave brought. */
export interface Gathered {
  drafts: Record<SourceName, Draft>;
  /** By `Type/id`: what was asked for by its id and did not come. */
  lacking: ReadonlyMap<string, Resolved>;
  /** Of the visits beside the one asked for. */
  others: Lacking;
  /** By `Type/id`: whatever came along with it and may answer references. */
  pool: Pool;
}

export interface FinishContext {
  abilities: Pick<SearchAbilities, 'conditions'>;
  hops: number;
  progress: Progress;
  breathe: Breathe;
  /** Reads what is referred to; `onProblem` is told what says of itself that parts were taken out. */
  fetch(onProblem: (source: SourceName, problem: Problem) => void): Fetch;
}

/** The second half of a reading: leaves out what is not wanted, follows references, and says how complete it all is. */
export async function finish(
  { drafts, lacking, others, pool }: Gathered,
  scope: Scope,
  { abilities, hops, progress, breathe, fetch }: FinishContext,
): Promise<Pick<Reading, 'sources' | 'problems' | 'references' | 'otherVisits'>> {
  await inSteps(narrow(drafts, scope), breathe);
  const holders = (['administrations', 'encounters', 'coverages'] as const).flatMap(name => drafts[name].resources);
  const { value: start } = await inSteps(settling(holders), breathe);
  const isBeside = besideIn(drafts, scope);
  const followed = await followReferences(start, pool, {
    base: scope.base,
    lacking,
    breathe,
    hops,
    isAsked: referral => !referral.aside && (!isBeside(referral) || referral.types.includes('Location')),
    fetch: fetch((source, problem) => {
      drafts[source].problems.push(problem);
      drafts[source].whys.push(problem.why);
    }),
    notOffered: abilities.conditions === 'not-offered' ? ['conditions'] : [],
    unanswered: sourceNames.filter(name => drafts[name].answered === 0 && drafts[name].whys.length > 0),
  });
  await breathe();
  addFollowed(drafts, followed, lacking);
  const otherVisits = settleOthers(drafts.encounters, others);
  const closed = await inSteps(closeAll(drafts, progress), breathe);
  return { references: new Map([...followed.byText, ...followed.byKey]), otherVisits, ...closed };
}

/** Tells what a visit refers to that is there only because it was around the one asked for: its place alone matters. */
function besideIn({ encounters, administrations }: Gathered['drafts'], { encounter, base }: Scope) {
  const named = new Set(administrations.resources.map(one => encounterOf(one, base)));
  const beside = encounters.resources.filter(({ id }) => id !== encounter && !named.has(id as string));
  const keys = new Set(encounter === null ? [] : beside.map(keyOf));
  return ({ pointer }: Referral) => keys.has(pointer.slice(0, pointer.indexOf('#')));
}

/** Everything by `Type/id`, as references are answered from it. */
export function* poolOf(resources: readonly FhirResource[]): Generator<void, Map<string, FhirResource>> {
  // None refers to these, and they are the most.
  const { value } = yield* settling(
    resources.filter(({ resourceType }) => resourceType !== 'MedicationAdministration'),
  );
  return new Map(value.map(one => [keyOf(one), one]));
}
