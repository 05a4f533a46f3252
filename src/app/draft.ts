import type { Chart } from '../domain/chart.ts';
import type { ClaimDraft } from '../domain/claim.ts';
import { draftClaim } from '../engine/claim/draft.ts';
import type { Report, VisitReport } from '../engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import { tablesOf } from './report-tables.ts';

/** The draft claim for one visit of a report, by the policy and the tables that the report was made by; null: no visit. */
export function draft(chart: Chart, report: Report, visit: VisitReport): ClaimDraft | null {
  const policy = policies.find(({ id }) => id === report.policy) ?? basePolicy;
  return draftClaim(chart, visit, knowledgeAsOf(null, policy, tablesOf(report)));
}
