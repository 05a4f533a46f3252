import type { Administration } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { localDay } from '../domain/time.ts';
import { looksDuplicate, looksSplit, nearInTime, sharesSyringe } from '../rules/parts/same-injection.ts';

/** The distinct documented injections of one visit. */
export interface Count {
  /** By the clock, then by name. */
  injections: readonly Injection[];
  /** By local day (ISO; null: not known): how many, and a text by which the first ones of two visits are put in order. */
  days: ReadonlyMap<string | null, { count: number; first: string }>;
  together: readonly Evidence[];
  divided: readonly Evidence[];
  evidence: readonly Evidence[];
}

/** One that counts. */
export interface Injection {
  administration: Administration;
  /** Local day, ISO; null: not known. */
  day: string | null;
  /** Two for a dose that was divided over sites. */
  count: 1 | 2;
  /** Entries of other drugs of its syringe, and entries of this injection that were charted again. */
  sharing: readonly Administration[];
  again: readonly Administration[];
}

/**
 * An injection charted twice counts once, and so do the drugs of one syringe where the record says so. A dose divided
 * over two sites is two injections (AMA, CPT Assistant 2007 and 2010, as reported by HCPro 2009-03-27), in one record or
 * in two; how many needles it was is for a person to confirm. In whatever order the candidates come, the answer is one.
 */
export function countInjections(candidates: readonly Administration[], timeZone: string | null): Count {
  const inOrder = byOrder(candidates);
  const near = nearInTime(inOrder, timeZone);
  /** What counts, and what shares its syringe: by each, the injection that it belongs to. */
  const kept = new Map<Administration, Growing>();
  const injections: Growing[] = [];
  const together: Evidence[] = [];
  const divided: Evidence[] = [];
  for (const one of inOrder) {
    const same = near(one);
    const twin = same.find(other => kept.has(other) && looksDuplicate(one, other, timeZone));
    const partner = same.find(
      other => kept.get(other)?.administration === other && sharesSyringe(one, other, timeZone),
    );
    const whole = kept.get(twin ?? partner ?? one);
    if (whole) {
      together.push(...one.drug.evidence, ...one.mixed);
      if (twin) whole.again.push(one);
      else {
        whole.sharing.push(one);
        kept.set(one, whole);
      }
      continue;
    }
    // A note may speak of other things than the dose. Where the other half has a record of its own, it counts by itself.
    const split = one.split.filter(({ pointer }) => !/#note\[/.test(pointer));
    const twice = split.length > 0 && !same.some(other => looksSplit(one, other, timeZone));
    if (twice) divided.push(...split.slice(0, 1));
    const day = localDay(one.given.start, timeZone);
    const own: Growing = { administration: one, day, count: twice ? 2 : 1, sharing: [], again: [] };
    kept.set(one, own);
    injections.push(own);
  }
  const evidence = injections.flatMap(({ administration: { drug, given } }) => [...drug.evidence, ...given.evidence]);
  return { injections, days: daysOf(injections), together, divided, evidence };
}

interface Growing extends Injection {
  sharing: Administration[];
  again: Administration[];
}

function daysOf(injections: readonly Injection[]): Count['days'] {
  const days = new Map<string | null, { count: number; first: string }>();
  for (const { administration, day, count } of injections) {
    const before = days.get(day);
    days.set(day, { count: (before?.count ?? 0) + count, first: before?.first ?? orderOf(administration) });
  }
  return days;
}

function byOrder(candidates: readonly Administration[]): readonly Administration[] {
  const keyed = candidates.map(one => ({ one, at: orderOf(one) }));
  return keyed.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ one }) => one);
}

/** By the clock, then by name, so that no two are equal. */
function orderOf({ given, reference }: Administration): string {
  const at = given.start?.instant?.from;
  return `${at === undefined ? '' : String(at).padStart(16, '0')} ${reference}`;
}
