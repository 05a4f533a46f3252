import { localDay, parseDate } from '../../domain/time.ts';
import { isOpen } from '../../engine/open-findings.ts';
import type { AdministrationReport, Report, VisitReport } from '../../engine/report.ts';
import { type Cause, causeOf } from './cause.ts';

/** How many injections are shown one by one. */
const mostRecent = 10;

const day = 24 * 60 * 60 * 1000;

/** One injection, by references alone. */
export interface Recent {
  /** UTC milliseconds; where only its day is known, the day's beginning. */
  at: number;
  /** `2026-03-12`, where it was given. */
  day: string;
  patient: string;
  encounter: string | null;
  administration: string;
  verdict: string;
  /** What is open, in the order of the report. */
  open: readonly Cause[];
}

/**
 * Keeps a candidate in the list, in place, if it is one of the latest. One without a day is none, nor is one of a day that
 * had not come yet when the record was read.
 */
export function keepLatest(list: Recent[], report: Report, visit: VisitReport, given: AdministrationReport): void {
  const date = parseDate(given.facts.given?.start);
  const on = localDay(date, report.timeZone);
  if (on === null) return;
  const at = date?.instant?.from ?? Date.parse(on);
  // Wrong years would stand before all else. NaN is later than nothing.
  if (at > Date.parse(report.readAt) + day || isPast(list, at)) return;
  const open = given.findings.filter(finding => isOpen(finding) && finding.outcome !== 'waived');
  keepRecent(list, {
    at,
    day: on,
    patient: report.patient.reference,
    encounter: visit.encounter?.reference ?? null,
    administration: given.reference,
    verdict: given.verdict,
    open: open.map(finding => causeOf('administration', finding)),
  });
}

/** Later ones fill the list: most are, and need no closer look. */
function isPast(list: readonly Recent[], at: number): boolean {
  return list.length >= mostRecent && at < (list.at(-1)?.at ?? 0);
}

/** Adds one in place, and keeps the latest. */
export function keepRecent(list: Recent[], one: Recent): void {
  const last = list.at(-1);
  if (list.length >= mostRecent && last && inOrder(last, one) <= 0) return;
  const at = list.findIndex(other => inOrder(one, other) < 0);
  list.splice(at < 0 ? list.length : at, 0, one);
  list.length = Math.min(list.length, mostRecent);
}

/** The latest first, then by reference. Two that differ in anything are never the same. */
function inOrder(a: Recent, b: Recent): number {
  return b.at - a.at || compare(textOf(a), textOf(b));
}

function textOf({ patient, administration, ...rest }: Recent): string {
  return JSON.stringify([patient, administration, rest]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
