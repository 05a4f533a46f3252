import type { PartialDate } from '../../domain/time.ts';

/** The ages in whole years that a birth date leaves possible on a day (ISO); null where either is not known, or turned round. */
export function agesOn(day: string | null, birthDate: PartialDate | null): { from: number; to: number } | null {
  if (day === null || day.length < 10 || birthDate === null) return null;
  const born = birthDate.text.slice(0, 10);
  // What is known to the month or the year may be its first day, before which the shorter text sorts, or its last.
  const from = yearsFrom(`${born}${'-12-31'.slice(born.length - 4)}`, day);
  const to = yearsFrom(born, day);
  return to < 0 ? null : { from: Math.max(from, 0), to };
}

function yearsFrom(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
