/**
 * A time zone over a span of time: `[instant (ISO 8601), minutes ahead of UTC]` from each change on, the first at the
 * beginning of the span, and its end. Plain JSON, for places that know no time zones.
 */
export interface ZoneTable {
  /** IANA name, as the reports give it. */
  name: string;
  offsets: readonly (readonly [from: string, minutes: number])[];
  until: string;
}

/** The calendar day (`2026-03-12`) of an instant (UTC milliseconds); null outside the span: a day is never guessed. */
export type Zone = (instant: number) => string | null;

/** Reads a table. Throws, in one sentence, where it is none: a wrong table would give wrong days. */
export function zoneOf({ name, offsets, until }: ZoneTable): Zone {
  const wrong = (what: string) => new Error(`The table of the time zone ${name} ${what}.`);
  if (!Array.isArray(offsets) || offsets.length === 0) throw wrong('has no offsets');
  const starts = offsets.map(([from]) => instantOf(from));
  const shifts = offsets.map(([, minutes]) => Math.round(minutes * 60) * 1000);
  const end = instantOf(until);
  if ([...starts, end].some(Number.isNaN)) throw wrong('has an instant that is none');
  if (!shifts.every(shift => Math.abs(shift) <= 16 * 3_600_000)) throw wrong('has an offset that no place has');
  if ([...starts.slice(1), end].some((one, at) => one <= (starts[at] ?? one))) throw wrong('is not in order');
  return instant => {
    const at = lastUpTo(starts, instant);
    const shift = shifts[at];
    return shift === undefined || instant >= end ? null : new Date(instant + shift).toISOString().slice(0, 10);
  };
}

function instantOf(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}

/** The place of the last start that is not after the instant; -1 where there is none. */
function lastUpTo(starts: readonly number[], instant: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const handedIn = new Map<string, Zone>();

/** From here on this zone goes by what was handed in, also where the machine knows it. */
export function takeZone(name: string, zone: Zone): void {
  handedIn.set(name, zone);
}

/** What was handed in for a zone; undefined: the machine's own knowledge counts. */
export function zoneNamed(name: string): Zone | undefined {
  return handedIn.get(name);
}
