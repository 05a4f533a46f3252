import type { ClaimField } from '../../domain/claim.ts';
import type { Visit } from '../../domain/visit.ts';
import { isDay } from '../../domain/waiver.ts';
import { dayReader } from '../days.ts';
import type { Given } from './drafting.ts';
import { empty, full } from './field.ts';

/** The local day of an injection at the facility. A time in UTC has none while nothing says where the facility is. */
export function dateOf(
  { administration: { given } }: Given,
  visit: Visit | null,
  timeZone: string | null,
): ClaimField<string> {
  const { start, invalid, evidence } = given;
  if (invalid) return empty('date.invalid', evidence);
  if (!start) return empty('date.absent', evidence);
  const values = { text: start.text };
  if (start.precision === 'year' || start.precision === 'month') return empty('date.imprecise', evidence, values);
  if (start.precision !== 'day' && !start.instant) return empty('date.no-offset', evidence, values);
  const days = dayReader([start, visit?.start ?? null, visit?.end ?? null], timeZone);
  const day = days.of(start);
  if (day === null) return empty('date.imprecise', evidence, values);
  // What some systems write for "no time", and for "for ever", lies outside the calendar elsewhere.
  if (!isDay(day)) return empty('date.invalid', evidence);
  if (start.precision !== 'day' && !days.sure) return empty('date.in-utc', evidence, values);
  return full(day, 'date.recorded', evidence);
}
