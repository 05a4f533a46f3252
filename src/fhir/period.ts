import type { FhirResource } from '../domain/fhir.ts';
import type { Reading, Resolved, SourceName } from '../domain/reading.ts';
import { atOnce, type Breathe, straightOn } from './breathe.ts';
import { finish, type Gathered, poolOf } from './finish.ts';
import { isAround, noneLacking } from './other-visits.ts';
import { cutDown } from './page.ts';
import { type PlanInput, planVisitPeriod, recentWindow, sourcesByTime } from './plan.ts';
import { trackProgress } from './progress.ts';
import { aroundWhich, encounterOf, isRecentVisit, lastMoment, type Scope } from './scope.ts';
import { copyOf, type Draft, sourceOfType } from './source.ts';
import { day, periodSpan } from './span.ts';
import { keyOf, settle } from './versions.ts';

/**
 * All visits of one reading, to be taken one at a time. A visit taken from it is the reading that asking the server for that
 * visit would have brought: the same resources go through the same steps.
 */
export interface Period {
  /** Bare ids of the visits that were found and that were not over so many days ago. */
  visits(days: number): string[];
  /** What belongs to no visit, and all visits without what they hold. */
  readonly untied: Reading;
  /** Whether the period surely holds all that a reading of this visit asks for. */
  holds(id: string): boolean;
  /**
   * The reading of one visit; null where this period cannot stand for it.
   * @param id bare
   * @param breathe makes way for others between steps
   */
  visit(id: string, breathe?: Breathe): Promise<Reading | null>;
  /** The visits alone, without what they hold. */
  only(ids: readonly string[]): Promise<Reading>;
}

interface Stock extends Pick<Gathered, 'lacking'> {
  drafts: Readonly<Record<SourceName, Draft>>;
  aside: readonly FhirResource[];
  plan: PlanInput;
  scope: Scope;
  /** Of all visits. */
  reading: Reading;
  hops: number;
}

/** Sources that a server may be asked for by visit. */
const byVisit = ['administrations', 'conditions', 'procedures', 'charges'] as const satisfies readonly SourceName[];
type ByVisit = (typeof byVisit)[number];

/** Makes a period of what a reading of all visits brought, in steps between which others may work. */
export function* periodOf(stock: Stock): Generator<void, Period> {
  const { drafts, aside, plan, scope, reading } = stock;
  const { abilities, administration } = plan;
  const asked = (name: ByVisit) => ['context', 'encounter'].includes(abilities[name]);
  const held = {} as Record<ByVisit, Map<string | null, FhirResource[]>>;
  for (const name of byVisit) {
    yield;
    held[name] = Map.groupBy(drafts[name].resources, one => encounterOf(one, scope.base));
  }
  yield;
  const encounters = Map.groupBy(
    [...drafts.encounters.resources, ...referredVisits(reading)],
    ({ id }) => id as string,
  );
  const named = drafts.administrations.resources.filter(({ id }) => id !== undefined && id === administration);
  const pool = lazy(() => poolNow([...sharedBy(drafts, asked), ...aside]));

  /** What a search for the visit brings: its own, and those of no visit where the server is not asked by visit. */
  const own = (name: ByVisit, id: string) => {
    if (name === 'conditions' && !asked(name)) return drafts.conditions.resources;
    return [...(held[name].get(id) ?? []), ...(asked(name) ? [] : (held[name].get(null) ?? []))];
  };

  /** Null where its start is not known, or its copies contradict each other. */
  const spanOf = (id: string) => periodSpan(settle(encounters.get(id) ?? []).value[0]?.period);
  const byTime = sourcesByTime(abilities);
  const holds = (id: string) => {
    const span = spanOf(id);
    if (!span || span.from - day < scope.window.from) return false;
    if (planVisitPeriod(plan, span, scope.window).length > 0) return false;
    // What is dated wrongly comes with a wide search by time, and not with a narrow one.
    const from = Math.min(recentWindow(plan.now).from, span.from - day);
    const isOdd = (one: FhirResource) => (lastMoment(one) ?? from) < from;
    return !byVisit.some(name => byTime.some(other => other === name) && held[name].get(id)?.some(isOdd));
  };

  async function visit(id: string, breathe: Breathe = straightOn): Promise<Reading | null> {
    const span = spanOf(id);
    if (!span || !holds(id)) return null;
    const mine = copyOf(drafts);
    for (const name of byVisit) mine[name].resources = own(name, id);
    mine.administrations.resources = [...new Set([...mine.administrations.resources, ...named])];
    const window = recentWindow(plan.now);
    const around = aroundWhich({ visit: span, window });
    const others = drafts.encounters.resources.filter(one => one.id !== id && isAround(one, around));
    mine.encounters.resources = [...(encounters.get(id) ?? []), ...others];
    // Whatever else the visits of named administrations hold.
    for (const name of ['procedures', 'charges'] as const) {
      if (asked(name)) continue;
      const others = named.flatMap(one => held[name].get(encounterOf(one, scope.base)) ?? []);
      mine[name].resources = [...new Set([...mine[name].resources, ...others])];
    }
    return take(mine, { ...scope, encounter: id, window, visit: span }, `Encounter/${id}`, breathe);
  }

  async function only(ids: readonly string[]): Promise<Reading> {
    const mine = copyOf(drafts);
    for (const draft of Object.values(mine)) draft.resources = [];
    mine.encounters.resources = ids.flatMap(id => encounters.get(id) ?? []);
    // All are wanted, whenever they were.
    const taken = await take(
      mine,
      { ...scope, window: { from: Number.NEGATIVE_INFINITY, to: scope.window.to } },
      null,
      straightOn,
    );
    return taken ?? reading;
  }

  async function take(mine: Record<SourceName, Draft>, within: Scope, encounter: string | null, breathe: Breathe) {
    let known = true;
    const ownPool = poolNow([
      ...mine.encounters.resources,
      ...byVisit.flatMap(name => (asked(name) ? mine[name].resources : [])),
    ]);
    const finished = await finish(
      {
        drafts: mine,
        lacking: stock.lacking,
        others: noneLacking,
        pool: { get: key => ownPool.get(key) ?? pool().get(key), has: key => ownPool.has(key) || pool().has(key) },
      },
      within,
      {
        abilities,
        hops: stock.hops,
        progress: trackProgress(() => {}),
        breathe,
        fetch: onProblem => async (type, ids) => {
          const answers = new Map<string, Resolved>();
          for (const key of ids.map(id => `${type}/${id}`)) {
            const answer = reading.references.get(key);
            known &&= answer !== undefined;
            if (answer) answers.set(key, answer);
            const why = answer?.state === 'read' ? cutDown(answer.resource) : null;
            const source = sourceOfType[type];
            if (why && source) onProblem(source, { where: key, why });
          }
          return answers;
        },
      },
    );
    const { patient, readAt, fhirVersion } = reading;
    return known ? { patient, encounter, readAt, fhirVersion, ...finished } : null;
  }

  return {
    visits: days => {
      const window = recentWindow(plan.now, days);
      const all = reading.sources.encounters.value;
      const recent = days < (plan.lookbackDays ?? 0) ? all.filter(one => isRecentVisit(one, window)) : all;
      return recent.map(({ id }) => id as string);
    },
    untied: untiedOf(reading, administration ?? null, scope.base),
    holds,
    visit,
    only,
  };
}

/** Visits that were not listed and that something refers to. */
function referredVisits({ references }: Reading): FhirResource[] {
  const found = new Map<string, FhirResource>();
  for (const answer of references.values())
    if (answer.state === 'read' && answer.resource.resourceType === 'Encounter')
      found.set(keyOf(answer.resource), answer.resource);
  return [...found.values()];
}

/** What a reading of any one visit would have brought along. */
function sharedBy(drafts: Stock['drafts'], asked: (name: ByVisit) => boolean): FhirResource[] {
  const shared = ['patient', 'immunizations', 'coverages'] as const;
  const unasked = (['conditions', 'procedures', 'charges'] as const).filter(name => !asked(name));
  return [...shared, ...unasked].flatMap(name => drafts[name].resources);
}

function untiedOf(reading: Reading, administration: string | null, base: string): Reading {
  const untied = (one: FhirResource) => encounterOf(one, base) === null;
  const { administrations, procedures, charges } = reading.sources;
  return {
    ...reading,
    sources: {
      ...reading.sources,
      administrations: {
        ...administrations,
        value: administrations.value.filter(one => untied(one) || one.id === administration),
      },
      procedures: { ...procedures, value: procedures.value.filter(untied) },
      charges: { ...charges, value: charges.value.filter(untied) },
    },
  };
}

function poolNow(resources: readonly FhirResource[]): Map<string, FhirResource> {
  return atOnce(poolOf(resources));
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
