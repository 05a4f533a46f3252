import type { Report } from '../../engine/report.ts';

/** What an audit found, added up. Plain JSON: a worker hands it over, and any number of them can be merged. */
export interface Summary {
  reports: number;
}

export function newSummary(): Summary {
  return { reports: 0 };
}

/** Adds one report to a summary in place. */
export function addReport(summary: Summary, _report: Report): void {
  summary.reports += 1;
}

/** The summary of all reports of both. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  return { reports: a.reports + b.reports };
}
