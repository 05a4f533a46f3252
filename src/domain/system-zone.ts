const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** 0001-01-02T00:00:00Z. On the day before it was still the year before, west of Greenwich: ISO 8601 writes it as 0000. */
const calendarBegins = -62_135_510_400_000;

/** The calendar day of an instant (UTC milliseconds) in an IANA time zone, as this machine knows it. */
export function systemDay(instant: number, timeZone: string): string | null {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dayFormats.set(timeZone, format);
  }
  // Years before 1000 come without their zeros, which would put them after every other day.
  const day = format.format(instant).padStart(10, '0');
  return instant < calendarBegins && day > '0001-12' ? `0000${day.slice(4)}` : day;
}
