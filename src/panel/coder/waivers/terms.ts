import { isDay, latestEnd, type Waiver } from '../../../domain/waiver.ts';
import { byFault, reasonFault } from '../../../domain/waiver-shape.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { calendarDay } from './calendar-day.ts';

/** What the dialog's fields hold. */
export interface Terms {
  reason: string;
  expires: string;
  by: string;
}
/** What is wrong with each, in the order of the fields. */
export type TermFaults = Partial<Record<keyof Terms, string>>;

/** `today`: the day on which the record was read, ISO. */
export function termFaults(terms: Terms, today: string): TermFaults {
  const { reason, expires, by } = termsOf(terms);
  const latest = latestEnd(today);
  const faults: TermFaults = {};
  if (reasonFault(reason) !== null) faults.reason = waiversUi.reasonWanted;
  if (!isDay(expires) || expires < today || expires > latest)
    faults.expires = waiversUi.dayWanted(calendarDay(today), calendarDay(latest));
  if (by !== null && byFault(by) !== null) faults.by = waiversUi.byTooLong;
  return faults;
}

/** Line ends and blanks around are no part of what was meant. */
export function termsOf({ reason, expires, by }: Terms): Pick<Waiver, 'reason' | 'expires' | 'by'> {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { reason: line(reason), expires, by: line(by) || null };
}
