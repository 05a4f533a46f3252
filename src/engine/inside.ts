import type { PartialDate } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';
import { dayReader, mayShareDay } from './days.ts';

/** Visits of these settings have an injection inside them when it was given on the same local day. */
const sameDaySettings: readonly Visit['setting'][] = ['ambulatory', 'home', 'virtual'];

/**
 * Whether a moment lies in a visit: within its period or, for ambulatory settings, on one of its local days. A visit
 * without an end runs to the end of the local day it started. Null when the moment or the period is not known precisely
 * enough to say.
 */
export function isInside(moment: PartialDate | null, visit: Visit, timeZone: string | null): boolean | null {
  const days = dayReader([visit.start, moment, visit.end], timeZone);
  const inside = insideBy(moment, visit, days.of);
  return inside === false && isZoneless(moment, visit, timeZone) ? null : inside;
}

/**
 * Whether only the facility's time zone could tell: all times are in UTC, where two of them may have two days though at
 * the facility they have one.
 */
export function isZoneless(moment: PartialDate | null, visit: Visit, timeZone: string | null): boolean {
  const { start, end } = visit;
  const days = dayReader([start, moment, end], timeZone);
  if (!moment || !start || days.sure || insideBy(moment, visit, days.of) !== false) return false;
  const byClock = !sameDaySettings.includes(visit.setting) && start.instant && end?.instant && moment.instant;
  return !byClock && mayShareDay(moment, start, end ?? start);
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
