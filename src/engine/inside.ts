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
  const { start, end } = visit;
  const day = localDay(moment, timeZone);
  const first = localDay(start, timeZone);
  if (!moment || day === null || first === null) return null;
  const last = end === null ? first : localDay(end, timeZone);
  if (last === null || last < first || isTurned(visit)) return null;
  if (day < first || day > last) return false;
  const within = afterStart(moment, start, day > first, beforeEnd(moment, end, day < last));
  if (!sameDaySettings.includes(visit.setting)) return within;
  // A day written in UTC and a local one may agree by chance: then only the period itself counts.
  const mixed =
    timeZone === null && start?.instant && moment.instant && start.text.endsWith('Z') !== moment.text.endsWith('Z');
  return mixed ? within || null : true;
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
