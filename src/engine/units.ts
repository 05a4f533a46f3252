import type { Administration } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Policy } from '../knowledge/index.ts';
import type { UnitFacts } from '../rules/define.ts';
import { looksDuplicate, looksSplit, nearInTime, sharesSyringe } from '../rules/parts/same-injection.ts';

/**
 * Counts the injections of one visit and says what the policy leaves of them. Counted are distinct documented
 * injections: one charted twice counts once, and so do the drugs of one syringe where the record says so. A dose divided
 * over two sites is two injections (AMA, CPT Assistant 2007 and 2010, as reported by HCPro 2009-03-27), in one record or
 * in two; how many needles it was is for a person to confirm.
 */
export function countUnits(candidates: readonly Administration[], policy: Policy): UnitFacts {
  const near = nearInTime(candidates);
  const own = new Set<Administration>();
  const together: Evidence[] = [];
  const divided: Evidence[] = [];
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
    if (split.length > 0 && !same.some(other => looksSplit(one, other))) divided.push(...split.slice(0, 1));
  }
  const counted = own.size + divided.length;
  return {
    counted,
    billed: limit(counted, policy.unitPolicy),
    policy: policyWords(policy.unitPolicy),
    candidates: candidates.length,
    together,
    divided,
    evidence: [...own].flatMap(one => [...one.drug.evidence, ...one.given.evidence]),
  };
}

function limit(counted: number, policy: Policy['unitPolicy']): number {
  if (policy === 'per-injection') return counted;
  return Math.min(counted, policy === 'per-encounter-1' ? 1 : policy.perDayCap);
}

function policyWords(policy: Policy['unitPolicy']): string {
  return typeof policy === 'string' ? policy : `per-day-cap ${policy.perDayCap}`;
}
