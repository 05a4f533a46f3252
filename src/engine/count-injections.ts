import type { Administration } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { localDay } from '../domain/time.ts';
import { looksDuplicate, looksSplit, nearInTime, sharesSyringe } from '../rules/parts/same-injection.ts';

/** The distinct documented injections of one visit. */
export interface Count {
  /** By local day (ISO; null: not known): how many, and a text by which the first ones of two visits are put in order. */
  days: ReadonlyMap<string | null, { count: number; first: string }>;
  together: readonly Evidence[];
  divided: readonly Evidence[];
  evidence: readonly Evidence[];
}

/**
 * An injection charted twice counts once, and so do the drugs of one syringe where the record says so. A dose divided
 * over two sites is two injections (AMA, CPT Assistant 2007 and 2010, as reported by HCPro 2009-03-27), in one record or
 * in two; how many needles it was is for a person to confirm.
 */
export function countInjections(candidates: readonly Administration[], timeZone: string | null): Count {
  const near = nearInTime(candidates, timeZone);
  const own = new Set<Administration>();
  const together: Evidence[] = [];
  const divided: Evidence[] = [];
  const days = new Map<string | null, { count: number; first: string }>();
  for (const one of candidates) {
    const same = near(one);
    const twin = same.find(
      other => own.has(other) && (looksDuplicate(one, other, timeZone) || sharesSyringe(one, other, timeZone)),
    );
    if (twin) {
      together.push(...one.drug.evidence, ...one.mixed);
      continue;
    }
    own.add(one);
    // A note may speak of other things than the dose. Where the other half has a record of its own, it counts by itself.
    const split = one.split.filter(({ pointer }) => !/#note\[/.test(pointer));
    const twice = split.length > 0 && !same.some(other => looksSplit(one, other, timeZone));
    if (twice) divided.push(...split.slice(0, 1));
    const day = localDay(one.given.start, timeZone);
    const before = days.get(day);
    const at = orderOf(one);
    days.set(day, {
      count: (before?.count ?? 0) + (twice ? 2 : 1),
      first: before && before.first < at ? before.first : at,
    });
  }
  const evidence = [...own].flatMap(one => [...one.drug.evidence, ...one.given.evidence]);
  return { days, together, divided, evidence };
}

/** By the clock, then by name, so that no two are equal. */
function orderOf({ given, reference }: Administration): string {
  const at = given.start?.instant?.from;
  return `${at === undefined ? '' : String(at).padStart(16, '0')} ${reference}`;
}
