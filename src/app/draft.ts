import type { Chart } from '../domain/chart.ts';
import type { ClaimDraft } from '../domain/claim.ts';
import type { Report, VisitReport } from '../engine/report.ts';

/** The draft claim for one visit of a report, by the policy that the report was made by. */
export function draft(_chart: Chart, _report: Report, _visit: VisitReport): ClaimDraft | null {
  return null;
}
