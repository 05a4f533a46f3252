import { systemDay } from './system-zone.ts';
import { zoneNamed } from './zone.ts';

/** A FHIR date or dateTime, strictly read, as precise as it was written. */
export interface PartialDate {
  /** As recorded. */
  text: string;
  precision: 'year' | 'month' | 'day' | 'minute' | 'second';
  /** The first and the last moment it may mean, as UTC milliseconds; null unless it carries an offset and a clock time. */
  instant: { from: number; to: number } | null;
  /** The calendar day as written (`2026-03-12`); null for year and month. */
  writtenDay: string | null;
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Reads a FHIR date or dateTime. Returns null for anything that is not one: a day that is not in the calendar, 24:00,
 * an offset without colon. A clock time without offset is kept with `instant: null` (FHIR forbids it, records have it).
 * A leap second (`:60`) counts as the last second of its minute.
 */
export function parseDate(text: unknown): PartialDate | null {
  if (typeof text !== 'string') return null;
  const match = shape.exec(text);
  if (!match) return null;
  const [, year = '', month, day, hour, minute, second, fraction, offset] = match;
  if (year === '0000') return null;
  if (month === undefined) return { text, precision: 'year', instant: null, writtenDay: null };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { text, precision: 'month', instant: null, writtenDay: null };
  const midnight = utc(Number(year), Number(month), Number(day));
  if (midnight === null) return null;
  const writtenDay = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return { text, precision: 'day', instant: null, writtenDay };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const precision = second === undefined ? 'minute' : 'second';
  if (offset === undefined) return { text, precision, instant: null, writtenDay };
  const shift = offsetMinutes(offset);
  if (shift === null) return null;
  const seconds = Math.min(Number(second ?? 0), 59) + Number(fraction ?? 0);
  const from = Math.floor(midnight + (Number(hour) * 60 + Number(minute) - shift) * 60_000 + seconds * 1000);
  return { text, precision, instant: { from, to: from + (second === undefined ? 59_999 : 999) }, writtenDay };
}

function utc(year: number, month: number, day: number): number | null {
  // Every month has so many days, and `Date.UTC` knows every year but those it takes for the 1900s.
  if (day >= 1 && day <= 28 && year > 99) return Date.UTC(year, month - 1, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

function offsetMinutes(offset: string): number | null {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 14 || minutes > 59 || (hours === 14 && minutes > 0)) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * The calendar day (`2026-03-12`) of a date where the facility is: in `timeZone` (IANA), or, without one, as written
 * with its own offset. Null when the date is not that precise, has a clock time without offset, or lies outside what is
 * known of the time zone (`isBeyondZone`).
 */
export function localDay(date: PartialDate | null, timeZone: string | null): string | null {
  if (!date) return null;
  if (date.precision === 'day') return date.writtenDay;
  if (!date.instant) return null;
  if (timeZone === null) return date.writtenDay;
  const known = localDays.get(date);
  if (known?.timeZone === timeZone) return known.day;
  const day = dayIn(date.instant.from, timeZone);
  localDays.set(date, { timeZone, day });
  return day;
}

/** A chart asks for the day of the same few dates over and over. */
const localDays = new WeakMap<PartialDate, { timeZone: string; day: string | null }>();

/** The calendar day of an instant (UTC milliseconds) in an IANA time zone; null outside what is known of it. */
function dayIn(instant: number, timeZone: string): string | null {
  const zone = zoneNamed(timeZone);
  return zone ? zone(instant) : systemDay(instant, timeZone);
}

/** True for a precise time of which the local day cannot be told, because the time zone is not known so far back or ahead. */
export function isBeyondZone(date: PartialDate | null, timeZone: string | null): boolean {
  return date?.instant != null && localDay(date, timeZone) === null;
}

/** True when `name` is a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
