import type { Chart } from '../../../src/domain/chart.ts';
import type { ClaimDraft, ClaimLine } from '../../../src/domain/claim.ts';
import { draftClaim } from '../../../src/engine/claim/draft.ts';
import { run } from '../../../src/engine/index.ts';
import type { VisitReport } from '../../../src/engine/report.ts';
import { knowledgeAsOf, type Policy } from '../../../src/knowledge/index.ts';
import { basePolicy } from '../../../src/knowledge/policy-base.ts';
import { medicarePartB } from '../../../src/knowledge/policy-medicare-part-b.ts';
import { noTables, type Tables } from '../../../src/knowledge/tables/lookup.ts';

/** The rows of `base`, changed. */
export const withRows = (rows: Partial<Policy>): Policy => ({ ...basePolicy, ...rows });
/** Medicare's rows without those that ask for more than a test is about. */
export const wasteAsked = withRows({ discardedDrug: 'jw-jz', sources: medicarePartB.sources });

/** Each visit of a chart with its draft. */
export function drafts(chart: Chart, policy: Policy = basePolicy, tables: Tables = noTables) {
  const knowledge = knowledgeAsOf(null, policy, tables);
  const report = run(chart, { knowledge, identify: false, app: 'test' });
  return report.visits.flatMap((visit): { visit: VisitReport; draft: ClaimDraft }[] => {
    const draft = draftClaim(chart, visit, knowledge);
    return draft ? [{ visit, draft }] : [];
  });
}

/** The draft of a chart of one visit. */
export function draftOf(...chart: Parameters<typeof drafts>): ClaimDraft {
  const [only] = drafts(...chart);
  if (!only) throw new Error('no draft');
  return only.draft;
}

export function linesOf({ lines }: ClaimDraft, kind: ClaimLine['kind']): readonly ClaimLine[] {
  return lines.filter(line => line.kind === kind);
}

/** The only line of a kind. */
export function lineOf(draft: ClaimDraft, kind: ClaimLine['kind']): ClaimLine {
  const [only, ...others] = linesOf(draft, kind);
  if (!only || others.length > 0) throw new Error(`${linesOf(draft, kind).length} lines`);
  return only;
}
