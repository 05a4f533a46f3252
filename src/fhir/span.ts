import { parseDate } from '../domain/time.ts';

/** First and last moment, UTC milliseconds. */
export interface Span {
  from: number;
  to: number;
}

export const day = 86_400_000;

/**
 * The moments that a FHIR date may mean, good to a day: a date without offset is taken as UTC. Only for choosing what
 * to read, never for judging. Null when it is no FHIR date.
 */
export function roughly(text: unknown): Span | null {
  const date = parseDate(text);
  if (!date) return null;
  if (date.instant) return date.instant;
  const [year = 0, month, dayOfMonth] = date.text.slice(0, 10).split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1);
  if (dayOfMonth !== undefined) return { from, to: from + day - 1 };
  const to = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return { from, to: to - 1 };
}

/** A FHIR Period, `to: null` while it is open; null when its start is not known. */
export function periodSpan(period: unknown): { from: number; to: number | null } | null {
  if (typeof period !== 'object' || period === null) return null;
  const { start, end } = period as { start?: unknown; end?: unknown };
  const from = roughly(start);
  if (!from) return null;
  return { from: from.from, to: roughly(end)?.to ?? null };
}
