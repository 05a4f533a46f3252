import { dayOf, type When, when } from '../dates.ts';
import { has, type Thing, text, thing } from '../json.ts';
import type { Chart } from '../record.ts';

export interface Given {
  /** A word of the page. */
  at: string;
  start: When | null;
  end: When | null;
  lasts: 'moments' | 'longer';
  /** Local day. */
  day: string | null;
}

/** When it was given, and how long it took. */
export function givenAt(chart: Chart, administration: Thing): Given {
  const period = thing(administration, 'effectivePeriod');
  const words = text(administration, 'effectiveDateTime') || text(period, 'start');
  const start = when(words);
  const end = when(text(period, 'end'));
  const day = start === null ? null : dayOf(start, chart.settings.timeZone);
  const ends = start?.at != null && end?.at != null ? end.at - start.at : 0;
  const at =
    words === '' ? 'absent' : start === null ? 'not a date' : ends < 0 ? 'ends before it starts' : start.precision;
  const overnight = end !== null && day !== null && dayOf(end, chart.settings.timeZone) > day;
  return { at, start, end, lasts: ends > 15 * 60_000 || overnight ? 'longer' : 'moments', day };
}

/** Against the life of the patient. */
export function lifeOf(chart: Chart, { day }: Given): string {
  const patient = chart.of('Patient')[0] ?? {};
  const birth = text(patient, 'birthDate');
  const death = when(text(patient, 'deceasedDateTime'));
  if (text(patient, 'deceasedDateTime') !== '' && typeof patient['deceasedBoolean'] === 'boolean') return 'said twice';
  if (day === null) return 'not recorded';
  if (birth !== '' && birth.slice(0, 10) > day.slice(0, birth.length)) return 'before birth';
  if (death !== null) {
    const last = dayOf(death, chart.settings.timeZone);
    return day > last ? 'after death' : day === last ? 'day of death' : 'within';
  }
  if (patient['deceasedBoolean'] === true) return 'dead without a date';
  return has(patient, 'birthDate') ? 'within' : 'not recorded';
}
