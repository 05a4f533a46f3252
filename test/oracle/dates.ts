/** A FHIR date or time, as far as it is written. */
export interface When {
  precision: 'year' | 'month' | 'day' | 'time' | 'time without offset';
  /** Milliseconds of the first moment; only with an offset. */
  at: number | null;
  /** `2026-03-12` as written; shorter when less is written. */
  written: string;
}

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Null: not a date. */
export function when(words: string): When | null {
  const [, year, month, day, hour, minute, second, offset] = form.exec(words) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { precision: 'year', at: null, written: year };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { precision: 'month', at: null, written: `${year}-${month}` };
  const written = `${year}-${month}-${day}`;
  if (new Date(`${written}T00:00:00Z`).toJSON()?.slice(0, 10) !== written) return null;
  if (hour === undefined) return { precision: 'day', at: null, written };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? '0') > 59) return null;
  if (offset === undefined) return { precision: 'time without offset', at: null, written };
  return { precision: 'time', at: Date.parse(words), written };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day, `2026-03-12`: in the time zone, else as written. */
export function dayOf({ at, written }: When, timeZone: string | null): string {
  if (at === null || timeZone === null) return written;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
