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
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(recorded));
  return parts.replace(', ', 'T');
}

/** The reader's own clock: `14:02`. */
export function readerClock(instant: string): string {
  return clockWords(instant, readerZone()) ?? '';
}

export function readerDay(instant: string): string {
  return dayWords(instant, readerZone()) ?? '';
}

function readerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
