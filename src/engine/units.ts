import type { Administration } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { localDay } from '../domain/time.ts';
import type { Policy } from '../knowledge/index.ts';
import { looksDuplicate, looksSplit, nearInTime, sharesSyringe } from '../rules/parts/same-injection.ts';
import type { UnitFacts } from '../rules/visit-facts.ts';

/**
 * Counts the injections of one visit and says what the policy leaves of them. Counted are distinct documented
 * injections: one charted twice counts once, and so do the drugs of one syringe where the record says so. A dose divided
 * over two sites is two injections (AMA, CPT Assistant 2007 and 2010, as reported by HCPro 2009-03-27), in one record or
 * in two; how many needles it was is for a person to confirm. Days are those of the time zone (IANA; null: as written).
 */
export function countUnits(
  candidates: readonly Administration[],
  policy: Policy,
  timeZone: string | null = null,
): UnitFacts {
  const near = nearInTime(candidates);
  const own = new Set<Administration>();
  const together: Evidence[] = [];
  const divided: Evidence[] = [];
  const days = new Map<string | null, number>();
  for (const one of candidates) {
    const same = near(one);
    const twin = same.find(other => own.has(other) && (looksDuplicate(one, other) || sharesSyringe(one, other)));
    if (twin) {
      together.push(...one.drug.evidence, ...one.mixed);
      continue;
    }
    own.add(one);
    // A note may speak of other things than the dose. Where the other half has a record of its own, it counts by itself.
    const split = one.split.filter(({ pointer }) => !/#note\[/.test(pointer));
    const twice = split.length > 0 && !same.some(other => looksSplit(one, other));
    if (twice) divided.push(...split.slice(0, 1));
    const day = localDay(one.given.start, timeZone);
    days.set(day, (days.get(day) ?? 0) + (twice ? 2 : 1));
  }
  const perDay = [...days.values()];
  return {
    counted: own.size + divided.length,
    billed: billedOf(perDay, policy.unitPolicy),
    mostOnOneDay: Math.max(0, ...perDay.map(count => billedOf([count], policy.unitPolicy))),
    policy: policyWords(policy.unitPolicy),
    candidates: candidates.length,
    together,
    divided,
    evidence: [...own].flatMap(one => [...one.drug.evidence, ...one.given.evidence]),
  };
}

/** What the policy leaves of the injections counted on each day of the visit. */
function billedOf(perDay: readonly number[], policy: Policy['unitPolicy']): number {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  if (policy === 'per-injection') return sum(perDay);
  if (policy === 'per-encounter-1') return Math.min(sum(perDay), 1);
  return sum(perDay.map(count => Math.min(count, policy.perDayCap)));
}

function policyWords(policy: Policy['unitPolicy']): string {
  return typeof policy === 'string' ? policy : `per-day-cap ${policy.perDayCap}`;
}
