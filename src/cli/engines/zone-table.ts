import type { ZoneTable } from '../../domain/zone.ts';

const dayLong = 86_400_000;

/**
 * The table of a time zone from the first instant of a year to the last of another, as this machine knows it.
 * @param name IANA name that this machine knows; else it throws a RangeError
 */
export function zoneTable(name: string, fromYear: number, toYear: number): ZoneTable {
  const aheadAt = offsetsOf(name);
  const start = Date.UTC(fromYear, 0, 1);
  const end = Date.UTC(toYear + 1, 0, 1);
  const offsets: [string, number][] = [[iso(start), aheadAt(start)]];
  for (let at = start; at < end; at += dayLong) {
    let low = at;
    const day = Math.min(at + dayLong, end);
    // More than one change may lie within one day.
    while (aheadAt(low) !== aheadAt(day)) {
      low = nextChange(low, day, aheadAt);
      if (low < end) offsets.push([iso(low), aheadAt(low)]);
    }
  }
  return { name, offsets, until: iso(end) };
}

/** The first second after `low` at which the zone has another offset than there, which it has no later than at `high`. */
function nextChange(low: number, high: number, aheadAt: (instant: number) => number): number {
  const before = aheadAt(low);
  let [same, other] = [low, high];
  while (other - same > 1000) {
    const middle = same + Math.floor((other - same) / 2000) * 1000;
    if (aheadAt(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Minutes ahead of UTC at an instant; local mean times have parts of minutes. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return instant => {
    const read = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes) => read.get(type) ?? 0;
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return (local - Math.floor(instant / 1000) * 1000) / 60_000;
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}
