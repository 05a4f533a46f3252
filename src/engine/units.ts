import type { Administration } from '../domain/administration.ts';
import type { Policy } from '../knowledge/index.ts';
import type { UnitFacts } from '../rules/visit-facts.ts';
import { type Count, countInjections } from './count-injections.ts';

/**
 * Counts the injections of one visit and says what the policy leaves of them. `beside`: those of the patient's other
 * visits on the same days; what is limited by the day is limited over all of them. Days are those of the time zone (IANA;
 * null: as written).
 */
export function countUnits(
  candidates: readonly Administration[],
  policy: Policy,
  timeZone: string | null = null,
  beside: readonly Administration[] = [],
): UnitFacts {
  const { unitPolicy } = policy;
  const own = countInjections(candidates, timeZone);
  const others = countsOf(beside, timeZone);
  const billed = [...byDay(own, others, unitPolicy).values()];
  const days = [...own.days.keys()];
  const [first = null] = days.filter(day => day !== null).toSorted();
  return {
    counted: sum([...own.days.values()].map(({ count }) => count)),
    billed: sum(billed),
    daysBilled: billed.filter(units => units > 0).length,
    mostOnOneDay: Math.max(0, ...days.map(day => billedOn(day, [own, ...others], unitPolicy))),
    besideOnDay:
      first === null
        ? 0
        : billedOn(first, [own, ...others], unitPolicy) - billedOf(onlyOn(first, own), others, unitPolicy),
    policy: policyWords(unitPolicy),
    candidates: candidates.length,
    together: own.together,
    divided: own.divided,
    evidence: own.evidence,
  };
}

type Days = Pick<Count, 'days'>;

function countsOf(beside: readonly Administration[], timeZone: string | null): readonly Count[] {
  return [...Map.groupBy(beside, one => one.visit.reference).values()].map(one => countInjections(one, timeZone));
}

/** What the policy leaves of the injections of one visit, by local day (ISO; null: not known); `beside` as above. */
export function billedByDay(
  own: Days,
  { unitPolicy }: Policy,
  timeZone: string | null,
  beside: readonly Administration[],
): ReadonlyMap<string | null, number> {
  return byDay(own, countsOf(beside, timeZone), unitPolicy);
}

function byDay(own: Days, others: readonly Days[], policy: Policy['unitPolicy']): Map<string | null, number> {
  // What has no day is not known to be the first.
  const [first = null] = [...own.days.keys()].filter(day => day !== null).toSorted();
  const days = [...own.days].map(([day, { count }]): [string | null, number] => {
    if (policy === 'per-injection') return [day, count];
    if (policy === 'per-encounter-1') return [day, day === first ? Math.min(count, 1) : 0];
    return [day, underCap(day, own, others, policy.perDayCap)];
  });
  return new Map(days);
}

/** What the policy leaves of the injections of one visit, beside those of others. */
function billedOf(own: Days, others: readonly Days[], policy: Policy['unitPolicy']): number {
  return sum([...byDay(own, others, policy).values()]);
}

/** The visit that had the first injection of the day takes of the day's units first. */
function underCap(day: string | null, own: Days, others: readonly Days[], cap: number): number {
  const { count, first } = own.days.get(day) ?? none;
  const before = others.flatMap(({ days }) => {
    const other = day === null ? undefined : days.get(day);
    return other && other.first < first ? [other.count] : [];
  });
  return Math.max(0, Math.min(count, cap - sum(before)));
}

/** Billed on one day, over all of these visits. */
function billedOn(day: string | null, visits: readonly Days[], policy: Policy['unitPolicy']): number {
  const counts = visits.map(({ days }) => (days.get(day) ?? none).count);
  if (policy === 'per-injection') return sum(counts);
  if (policy === 'per-encounter-1') return sum(counts.map(count => Math.min(count, 1)));
  return Math.min(sum(counts), policy.perDayCap);
}

const none = { count: 0, first: '' };

function onlyOn(day: string, { days }: Days): Days {
  return { days: new Map([[day, days.get(day) ?? none]]) };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function policyWords(policy: Policy['unitPolicy']): string {
  return typeof policy === 'string' ? policy : `per-day-cap ${policy.perDayCap}`;
}
