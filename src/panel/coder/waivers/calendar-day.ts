import { isDay } from '../../../domain/waiver.ts';
import { dayWords } from '../../time.ts';

/** The last day of a waiver (ISO) in the words that all days have here; what is no day, as it was written. */
export function calendarDay(day: string): string {
  return (isDay(day) && dayWords(day, null)) || day;
}
