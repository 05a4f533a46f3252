import { day } from '../../knowledge/tables/cells.ts';

/** `20260101` as an ISO day; null when it is no day of the calendar. */
export function isoDay(text: string): string | null {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return /^\d{8}$/.test(text) && day(iso) ? iso : null;
}

/** A number of a CSV cell, thousands separated or not; null when it is none. */
export function number(text: string): number | null {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(text) && text !== '' ? Number(text.replaceAll(',', '')) : null;
}

/** Words in one line, trimmed, with single spaces. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
