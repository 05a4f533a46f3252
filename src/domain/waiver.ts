import { localDay, parseDate } from './time.ts';

/** Says that a gap or a question is accepted, for which record (null: any), why, by whom and until when. */
export interface Waiver {
  rule: string;
  /** `MedicationAdministration/x`, or `Encounter/x` for a check of the visit; null: any. */
  reference: string | null;
  /** The message key of what was accepted; what the rule says next is not waived with it. Null: whatever it says. */
  message: string | null;
  reason: string;
  /** The last day it holds, `2026-12-31`. */
  expires: string;
  /** Who accepted it, in their own words; null: not said. */
  by: string | null;
}

/** Made or imported in the panel, written in `smart-config.json`, or handed to the command. */
export const waiverOrigins = ['session', 'configuration', 'command'] as const;
export type WaiverOrigin = (typeof waiverOrigins)[number];

/** A waiver and where it comes from. */
export interface GivenWaiver extends Waiver {
  from: WaiverOrigin;
}

/** Why a waiver may not waive, whatever the record says. */
export const waiverRefusals = ['unknown-rule', 'foundation', 'preview', 'no-reason', 'no-day'] as const;
export type WaiverRefusal = (typeof waiverRefusals)[number];

/**
 * What the rule itself says, and not the engine: that an exclusion is contested. Waiving that would call an entry ready
 * which names another service.
 */
export function isRulesWord(message: string): boolean {
  return !message.startsWith('engine.');
}

export const longestReason = 300;
export const longestBy = 80;

/** A day of the calendar, `2026-12-31`. */
export function isDay(text: string): boolean {
  return parseDate(text)?.precision === 'day';
}

/**
 * The last day that a waiver made on `today` may hold: a year ahead. What was accepted is to be looked at again, and the
 * code sets and payer rules that it was accepted under are renewed every year.
 */
export function latestEnd(today: string): string {
  const next = `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}${today.slice(4)}`;
  return isDay(next) ? next : next.replace(/-29$/, '-28');
}

/**
 * The day on which a record was read: in the facility's time zone, else as the time is written. A time that says no day
 * gives the last one there is, on which nothing is waived any more.
 */
export function dayRead(readAt: string, timeZone: string | null): string {
  return localDay(parseDate(readAt), timeZone) ?? '9999-12-31';
}

/** How many of these findings would hold something back, were they not waived. */
export function countWaived(findings: readonly { outcome: string; weight: string }[]): number {
  return findings.filter(({ outcome, weight }) => outcome === 'waived' && weight === 'blocks').length;
}

/** True where both say the same in every respect. */
export function sameWaiver(one: Waiver, other: Waiver): boolean {
  return (['rule', 'reference', 'message', 'reason', 'expires', 'by'] as const).every(key => one[key] === other[key]);
}

/** Of a file of waivers: more than any desk holds. */
export const longestWaiverFile = 1_000_000;
export const mostWaivers = 1_000;
