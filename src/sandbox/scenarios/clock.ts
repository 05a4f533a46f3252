/** The moment at which the charts were last written in: a Thursday, half past six in the evening at the clinic. */
export const clock = Date.parse('2026-03-12T23:30:00Z');

/** The clinic's offset from UTC, as it is written in its records. */
export const clinicOffset = '-05:00';
const offsetMilliseconds = -5 * 3_600_000;
const dayMilliseconds = 86_400_000;
/** Nothing is charted after six in the evening. */
const closingMilliseconds = 18 * 3_600_000;

/** Dates of a chart, counted back from one day. */
export interface Clock {
  /** A clock time (`10:20`) at the clinic, with offset: `2026-03-12T10:20:00-05:00`. */
  at(time: string, daysBefore?: number): string;
  /** The same moment in UTC, as some EHRs write it: `2026-03-12T15:20:00.000Z`. */
  utc(time: string, daysBefore?: number): string;
  /** A calendar day: `2026-03-12`. */
  day(daysBefore?: number): string;
}

/** Charts are dated around the last day that had closed at the clinic by `now` (UTC milliseconds): all of it is past. */
export function clockAt(now: number): Clock {
  const day = (daysBefore = 0) =>
    new Date(now + offsetMilliseconds - closingMilliseconds - daysBefore * dayMilliseconds).toISOString().slice(0, 10);
  const at = (time: string, daysBefore = 0) => `${day(daysBefore)}T${time}:00${clinicOffset}`;
  return { at, day, utc: (time, daysBefore) => new Date(at(time, daysBefore)).toISOString() };
}
