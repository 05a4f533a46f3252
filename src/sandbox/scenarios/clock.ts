/** The moment at which the charts were last written in: a Thursday, half past six in the evening at the clinic. */
export const clock = Date.parse('2026-03-12T23:30:00Z');

/** Where the clinic is (IANA). Its records carry the offset of the day. */
export const clinicTimeZone = 'America/Chicago';

const dayMilliseconds = 86_400_000;
/** Nothing is charted after six in the evening. */
const closingMilliseconds = 18 * 3_600_000;

const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone: clinicTimeZone, timeZoneName: 'longOffset' });

/** The clinic's offset from UTC at an instant (UTC milliseconds): `-05:00`. */
function offsetAt(instant: number): string {
  const name = offsetFormat.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.slice('GMT'.length) || '+00:00';
}

function offsetMilliseconds(offset: string): number {
  return (Number(offset.slice(0, 3)) * 60 + Number(`${offset[0]}${offset.slice(4)}`)) * 60_000;
}

/** What the clinic's clock shows at an instant (UTC milliseconds): `2026-03-12T10:20`. */
export function clinicClock(instant: number): string {
  return new Date(instant + offsetMilliseconds(offsetAt(instant))).toISOString().slice(0, 16);
}

/** The FHIR instant at which the clinic's clock shows `2026-03-12T10:20`; null when it never does, in spring. */
export function instantAt(shown: string): string | null {
  const asUtc = Date.parse(`${shown}Z`);
  const offsets = [asUtc, asUtc + dayMilliseconds].map(offsetAt);
  const fitting = offsets.find(offset => clinicClock(asUtc - offsetMilliseconds(offset)) === shown);
  return fitting === undefined ? null : `${shown}:00${fitting}`;
}

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
  const last = Date.parse(`${clinicClock(now)}Z`) - closingMilliseconds;
  const day = (daysBefore = 0) => new Date(last - daysBefore * dayMilliseconds).toISOString().slice(0, 10);
  const at = (time: string, daysBefore = 0) => {
    const instant = instantAt(`${day(daysBefore)}T${time}`);
    if (instant === null) throw new Error(`The clinic's clock skips ${time} on ${day(daysBefore)}.`);
    return instant;
  };
  return { at, day, utc: (time, daysBefore) => new Date(at(time, daysBefore)).toISOString() };
}
