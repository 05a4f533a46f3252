/** Shown times. A record's time is shown where the facility is; the panel's own times where the reader is. */

const zoned = /(?:Z|[+-]\d{2}:\d{2})$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2026`; as much of it as was written (`Mar 2026`, `2026`); null when there is none. */
export function dayWords(recorded: string | null, timeZone: string | null): string | null {
  if (!recorded) return null;
  const [year, month, day] = local(recorded, timeZone).slice(0, 10).split('-');
  return [day?.replace(/^0/, ''), months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** `10:20`; null when no clock time was written. */
export function clockWords(recorded: string | null, timeZone: string | null): string | null {
  if (!recorded?.includes('T')) return null;
  return local(recorded, timeZone).slice(11, 16);
}

/** A recorded time as `2026-03-12T10:20` in that zone; as written where it has no offset or no zone is known. */
function local(recorded: string, timeZone: string | null): string {
  if (!timeZone || !zoned.test(recorded) || Number.isNaN(Date.parse(recorded))) return recorded;
  return formatIn(timeZone).format(new Date(recorded)).replace(', ', 'T');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than anything else that a row of a list asks for. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}

/** The reader's own clock: `14:02`. */
export function readerClock(instant: string): string {
  return clockWords(here(instant), null) ?? '';
}

export function readerDay(instant: string): string {
  return dayWords(here(instant), null) ?? '';
}

/** As `local`, where the reader is: the machine knows that by itself. */
function here(instant: string): string {
  const date = new Date(instant);
  if (!zoned.test(instant) || Number.isNaN(date.getTime())) return instant;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
