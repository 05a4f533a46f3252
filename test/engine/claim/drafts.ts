import type { Chart } from '../../../src/domain/chart.ts';
import type { ClaimDraft, ClaimField, ClaimLine } from '../../../src/domain/claim.ts';
import type { Diagnosis } from '../../../src/domain/diagnosis.ts';
import type { Visit } from '../../../src/domain/visit.ts';
import { draftClaim } from '../../../src/engine/claim/draft.ts';
import { run } from '../../../src/engine/index.ts';
import type { VisitReport } from '../../../src/engine/report.ts';
import { knowledgeAsOf, type Policy } from '../../../src/knowledge/index.ts';
import { basePolicy } from '../../../src/knowledge/policy-base.ts';
import { medicarePartB } from '../../../src/knowledge/policy-medicare-part-b.ts';
import { noTables, type Tables } from '../../../src/knowledge/tables/lookup.ts';
import { readyChart, readyVisit } from '../chart.ts';

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

/** What a field holds, else the key that says why it is empty. */
export const held = <T>({ value, why }: ClaimField<T>) => value ?? why;

/** A code of ICD-10-CM as a condition has it. */
export function icd(code: string): Diagnosis['codes'][number] {
  return {
    system: 'http://hl7.org/fhir/sid/icd-10-cm',
    code,
    display: null,
    kind: 'icd-10-cm',
    evidence: { pointer: `Condition/${code}#code.coding[0]`, value: code },
  };
}

/** The chart of the ready visit, changed. */
export const inVisit = (change: Partial<Visit>, more: Partial<Chart> = {}) =>
  readyChart({ visits: [readyVisit(change)], ...more });

/** An EHR that does not share this element. */
export const unshared = (path: string): Partial<Chart> => ({
  settings: { ...readyChart().settings, notOffered: [path] },
});
