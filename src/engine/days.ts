import { localDay, type PartialDate } from '../domain/time.ts';

const hour = 60 * 60_000;

/** Reads the local days of dates that belong together. */
export interface DayReader {
  /** ISO day, or null where the date is not that precise. */
  of(date: PartialDate | null): string | null;
  /** False when a time is in UTC and nothing says what time it was at the facility. */
  sure: boolean;
}

/**
 * Days by the facility's time zone (IANA). Without one, each date goes by the offset it was written with, and times in UTC
 * by the first other offset among `dates`: an EHR may write one of them in UTC.
 */
export function dayReader(dates: readonly (PartialDate | null)[], timeZone: string | null): DayReader {
  if (timeZone !== null) return { of: date => localDay(date, timeZone), sure: true };
  const shift = localOffset(dates);
  return {
    of(date) {
      const moment = date && inUtc(date);
      return moment ? new Date(moment.from + (shift ?? 0)).toISOString().slice(0, 10) : localDay(date, null);
    },
    sure: shift !== null || !dates.some(date => date && inUtc(date)),
  };
}

/** Whether one date lies on a later local day than another; null when nobody can tell. */
export function isLaterDay(
  date: PartialDate | null,
  than: PartialDate | null,
  timeZone: string | null,
): boolean | null {
  const days = dayReader([date, than], timeZone);
  const [day, other] = [days.of(date), days.of(than)];
  if (!date || !than) return null;
  if (day === null || other === null) return isDaysLater(date, than);
  if (day <= other) return false;
  return days.sure || !mayShareDay(date, than, than) ? true : null;
}

/** Without knowing the days: two moments further apart than any day is long have two of them. Null: nobody can tell. */
function isDaysLater({ instant }: PartialDate, { instant: than }: PartialDate): boolean | null {
  if (!instant || !than) return null;
  if (instant.to <= than.from) return false;
  return instant.from > than.to + 26 * hour ? true : null;
}

/** Whether a moment may lie on one local day with a time from `start` to `end`, wherever that is. */
export function mayShareDay(moment: PartialDate, start: PartialDate, end: PartialDate): boolean {
  const [at, first, last] = [spanOf(moment), spanOf(start), spanOf(end)];
  if (!at || !first || !last) return true;
  const apart = Math.max(first.from - at.to, at.from - last.to);
  return apart < (moment.instant && start.instant ? 24 * hour : 0);
}

/** The moments that a date written in UTC may mean; null for others. */
function inUtc({ instant, text }: PartialDate): PartialDate['instant'] {
  return /Z|[+-]00:00/.test(text) ? instant : null;
}

/** The first written offset (ms) that is not UTC; null where there is none. */
function localOffset(dates: readonly (PartialDate | null)[]): number | null {
  const local = dates.find(date => date?.instant && !inUtc(date));
  return local ? -Date.parse(`1970-01-01T00:00${local.text.slice(-6)}`) : null;
}

/** The moments that a date may mean; a day begins and ends at other times around the world. */
function spanOf({ instant, writtenDay }: PartialDate): { from: number; to: number } | null {
  if (instant) return instant;
  if (writtenDay === null) return null;
  const midnight = Date.parse(writtenDay);
  return { from: midnight - 14 * hour, to: midnight + 36 * hour };
}
