import type { Administration } from '../../domain/administration.ts';
import { localDay } from '../../domain/time.ts';
import { compareDrugs } from './compare.ts';

type Timed = Pick<Administration, 'given'>;
type Sited = Timed & Pick<Administration, 'site'>;
type Mixed = Pick<Administration, 'mixed'>;
/** What two records are compared by. */
export type Injection = Sited & Pick<Administration, 'reference' | 'status' | 'drug'>;

const fiveMinutes = 5 * 60_000;
const hour = 60 * 60_000;

/** Nothing was administered, so it is no twin of anything. */
export function isVoid({ status }: Pick<Administration, 'status'>): boolean {
  return status.code === 'not-done' || status.code === 'entered-in-error';
}

/** The local day it was given; for a clock time without offset, which is no instant, the day as written. */
export function dayOf({ given: { start } }: Timed, timeZone: string | null): string | null {
  return localDay(start, timeZone) ?? start?.writtenDay ?? null;
}

/** Given within five minutes of each other, or on the same local day when one of them has no clock time. */
export function sameTime(a: Timed, b: Timed, timeZone: string | null): boolean {
  const one = a.given.start;
  const other = b.given.start;
  if (!one || !other) return false;
  if (one.instant && other.instant) return Math.abs(one.instant.from - other.instant.from) <= fiveMinutes;
  const day = dayOf(a, timeZone);
  return day !== null && day === dayOf(b, timeZone);
}

/** Finds, in the order given, those of a list that were given at the time of one of them, without looking at all. */
export function nearInTime<One extends Timed>(
  all: readonly One[],
  timeZone: string | null,
): (one: One) => readonly One[] {
  const place = new Map<One, number>();
  for (const [at, one] of all.entries()) place.set(one, at);
  const timed = new Map<number, One[]>();
  const untimed = new Map<string | null, One[]>();
  const ofDay = new Map<string | null, One[]>();
  for (const one of all) {
    const day = dayOf(one, timeZone);
    add(ofDay, day, one);
    const slot = slotOf(one);
    if (slot === null) add(untimed, day, one);
    else add(timed, slot, one);
  }
  return one => {
    const day = dayOf(one, timeZone);
    const slot = slotOf(one);
    const near =
      slot === null ? [ofDay.get(day)] : [untimed.get(day), timed.get(slot - 1), timed.get(slot), timed.get(slot + 1)];
    const same: One[] = [];
    for (const list of near)
      for (const other of list ?? []) if (other !== one && sameTime(one, other, timeZone)) same.push(other);
    return same.length < 2 ? same : same.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
}

function slotOf({ given }: Timed): number | null {
  return given.start?.instant ? Math.floor(given.start.instant.from / fiveMinutes) : null;
}

function add<K, One>(lists: Map<K, One[]>, key: K, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Both name a site, and not the same one. */
export function differentSites(a: Sited, b: Sited): boolean {
  if (!a.site || !b.site) return false;
  if (a.site.laterality && b.site.laterality && a.site.laterality !== b.site.laterality) return true;
  return plain(a.site.text) !== plain(b.site.text);
}

/** Two records that look like one injection charted twice. Who charted it does not matter: two people may have. */
export function looksDuplicate(a: Injection, b: Injection, timeZone: string | null): boolean {
  return twins(a, b, timeZone) && !differentSites(a, b);
}

/** The same drug again within the hour, and not at another site. */
export function looksRepeated(a: Injection, b: Injection): boolean {
  const [one, other] = [a.given.start?.instant, b.given.start?.instant];
  if (a.reference === b.reference || isVoid(a) || isVoid(b) || !one || !other) return false;
  return Math.abs(one.from - other.from) <= hour && compareDrugs(a.drug, b.drug) === 'same' && !differentSites(a, b);
}

/** Two records that look like one dose divided over two sites. */
export function looksSplit(a: Injection, b: Injection, timeZone: string | null): boolean {
  return twins(a, b, timeZone) && differentSites(a, b);
}

/** Two drugs that the record says were drawn into one syringe. */
export function sharesSyringe(a: Sited & Mixed, b: Sited & Mixed, timeZone: string | null): boolean {
  return a.mixed.length > 0 && b.mixed.length > 0 && sameTime(a, b, timeZone) && !differentSites(a, b);
}

function twins(a: Injection, b: Injection, timeZone: string | null): boolean {
  return !isVoid(a) && !isVoid(b) && sameTime(a, b, timeZone) && compareDrugs(a.drug, b.drug) === 'same';
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
