import type { Chart } from '../domain/chart.ts';
import type { PolicyChange } from '../domain/policy-change.ts';
import { compare } from '../engine/compare.ts';
import { compareDrafts } from '../engine/compare-drafts.ts';
import type { Finding, Report } from '../engine/report.ts';
import { draft } from './draft.ts';

/** Every difference of two reports of one chart, and of the draft claims of one visit (`Encounter/x`; null: none). */
export function changes(
  chart: Chart,
  before: Report,
  after: Report,
  visit: string | null,
): readonly PolicyChange<Finding>[] {
  const draftBy = (report: Report) => {
    const found = report.visits.find(({ encounter }) => encounter !== null && encounter.reference === visit);
    return found ? draft(chart, report, found) : null;
  };
  return [...compare(before, after), ...compareDrafts(draftBy(before), draftBy(after))];
}
