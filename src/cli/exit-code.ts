import type { Report, VisitReport } from '../engine/report.ts';

/** 0: every candidate is ready, or there is none; 1: something is not ready or wants review; 2: something was not checked. */
export type ExitCode = 0 | 1 | 2;

export const wrongUsage = 64;

/** A program behind a pipe, or a worker, failed: what it wrote is not whole. No code of the audit's own. */
export const failed = 70;

/** What one report means for the exit code. What is no candidate (not given, another service) does not count. */
export function exitCodeOf(report: Report): ExitCode {
  if (report.stopped || report.sources.some(({ status }) => status === 'partial' || status === 'failed')) return 2;
  return worst(report.visits.map(exitCodeOfVisit));
}

/** What a run of several ends with: 2 goes before 1, and 1 before 0. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(2)) return 2;
  return codes.includes(1) ? 1 : 0;
}

function exitCodeOfVisit({ verdict, findings, administrations }: VisitReport): ExitCode {
  const candidates = administrations.filter(one => one.verdict !== 'not-given' && one.verdict !== 'not-96372');
  const weighed = [...findings, ...candidates.flatMap(one => one.findings)];
  const unchecked = weighed.some(({ outcome, weight }) => outcome === 'unchecked' && weight === 'blocks');
  if (verdict === 'cannot-tell' || unchecked) return 2;
  return verdict === 'ready' || verdict === 'none' ? 0 : 1;
}
