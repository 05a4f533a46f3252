import type { PartialDate } from '../domain/time.ts';
import type { Span } from '../domain/visit.ts';
import { mayShareDay } from './days.ts';

/** True when a moment cannot lie in a span of time, by the clock where both have one. */
export function isSurelyOutside(moment: PartialDate | null, span: Span | null): boolean {
  if (!moment || !span) return false;
  return isBefore(moment, span.start) || (span.end !== null && isBefore(span.end, moment));
}

/** True when spans are known and a moment lies in none of them. */
export function isElsewhen(moment: PartialDate | null, spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.every(span => isSurelyOutside(moment, span));
}

function isBefore(one: PartialDate, other: PartialDate | null): boolean {
  if (!other) return false;
  if (one.instant && other.instant) return one.instant.to < other.instant.from;
  const [day, next] = [one.writtenDay, other.writtenDay];
  return day !== null && next !== null && day < next && !mayShareDay(one, other, other);
}
