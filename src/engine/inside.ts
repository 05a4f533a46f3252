import { localDay, type PartialDate } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';

/** Visits of these settings have an injection inside them when it was given on the same local day. */
const sameDaySettings: readonly Visit['setting'][] = ['ambulatory', 'home', 'virtual'];

/**
 * Whether a moment lies in a visit: within its period or, for ambulatory settings, on one of its local days. A visit
 * without an end runs to the end of the local day it started. Null when the moment or the period is not known precisely
 * enough to say.
 */
export function isInside(moment: PartialDate | null, visit: Visit, timeZone: string | null): boolean | null {
  const inside = insideBy(moment, visit, date => localDay(date, timeZone));
  const shift = timeZone === null ? offsetOf(visit.start, moment, visit.end) : null;
  // Days as written may agree where one is written in UTC and the moments are a day apart.
  return inside === true && shift !== null ? insideBy(moment, visit, date => shiftedDay(date, shift)) : inside;
}

function insideBy(moment: PartialDate | null, visit: Visit, dayOf: (date: PartialDate | null) => string | null) {
  const day = dayOf(moment);
  const first = dayOf(visit.start);
  if (!moment || day === null || first === null) return null;
  const last = visit.end === null ? first : dayOf(visit.end);
  if (last === null || last < first || isTurned(visit)) return null;
  if (day < first || day > last) return false;
  if (sameDaySettings.includes(visit.setting)) return true;
  return afterStart(moment, visit.start, day > first, beforeEnd(moment, visit.end, day < last));
}

/** The first written offset (ms) that is not UTC; null where there is none. */
function offsetOf(...dates: readonly (PartialDate | null)[]): number | null {
  const offsets = dates.map(date => (date?.instant ? date.text.slice(-6) : ''));
  const local = offsets.find(offset => /^[+-](?!00:00)/.test(offset));
  return local === undefined ? null : -Date.parse(`1970-01-01T00:00${local}`);
}

function shiftedDay(date: PartialDate | null, shift: number): string | null {
  return date?.instant ? new Date(date.instant.from + shift).toISOString().slice(0, 10) : localDay(date, null);
}

/** Ends before it starts: such a period says nothing. */
function isTurned({ start, end }: Visit): boolean {
  return start?.instant != null && end?.instant != null && end.instant.to < start.instant.from;
}

function afterStart(moment: PartialDate, start: PartialDate | null, later: boolean, rest: boolean | null) {
  if (later || start?.precision === 'day') return rest;
  if (!moment.instant || !start?.instant) return null;
  return moment.instant.to < start.instant.from ? false : rest;
}

function beforeEnd(moment: PartialDate, end: PartialDate | null, earlier: boolean): boolean | null {
  if (earlier || end === null || end.precision === 'day') return true;
  if (!moment.instant || !end.instant) return null;
  return moment.instant.from <= end.instant.to;
}
