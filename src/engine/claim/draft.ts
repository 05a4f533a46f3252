import type { Chart } from '../../domain/chart.ts';
import type { ClaimDraft, ClaimLeftOut } from '../../domain/claim.ts';
import { countWaived } from '../../domain/waiver.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { VisitReport } from '../report.ts';
import { administrationLines } from './administration-lines.ts';
import { coverageOf } from './coverage.ts';
import { claimDiagnoses } from './diagnoses.ts';
import { type Drafting, drafting } from './drafting.ts';
import { drugLines } from './drug-lines.ts';
import { sharing } from './shared.ts';

/**
 * What a professional claim for one visit of a report would hold if it were billed as documented. Null for injections
 * that belong to no visit. Nothing is filled in that the record does not say: what is empty says why. `knowledge`: the
 * policy and the tables that the report was made by.
 */
export function draftClaim(chart: Chart, report: VisitReport, knowledge: Knowledge): ClaimDraft | null {
  if (report.encounter === null) return null;
  const { reference } = report.encounter;
  const work = drafting(chart, report, knowledge, reference);
  const { injections } = work.count;
  const entries = injections.map(({ administration, sharing: others }) => [administration, ...others].map(work.given));
  const diagnoses = claimDiagnoses(entries, knowledge, chart.sources.conditions);
  const shared = sharing(work, diagnoses);
  const administered = administrationLines(work, shared);
  return {
    patient: chart.patient,
    visit: reference,
    readAt: chart.readAt,
    policy: knowledge.policy.id,
    side: knowledge.policy.claimSide,
    complete: report.verdict === 'ready',
    waived: countWaived([report, ...report.administrations].flatMap(({ findings }) => findings)),
    coverage: coverageOf(chart, work.visit, injections[0]?.day ?? null),
    diagnoses: diagnoses.list,
    diagnosesLeftOut: diagnoses.leftOut,
    lines: [...administered.lines, ...drugLines(work, shared)],
    leftOut: [...leftOut(work), ...administered.leftOut].toSorted((a, b) =>
      a.administration < b.administration ? -1 : 1,
    ),
  };
}

/** What the report set aside, and what was charted again. */
function leftOut({ report, count }: Drafting): readonly ClaimLeftOut[] {
  const aside = report.administrations.flatMap(({ reference, verdict, otherService, facts }): ClaimLeftOut[] => {
    const one = { administration: reference, text: facts.drug.text };
    if (verdict === 'not-given') return [{ ...one, why: 'left-out.not-given', values: {} }];
    if (verdict !== 'not-96372') return [];
    return [{ ...one, why: 'left-out.another-service', values: { family: otherService?.family ?? '' } }];
  });
  const again = count.injections.flatMap(({ administration, again: copies }) =>
    copies.map(
      ({ reference, drug }): ClaimLeftOut => ({
        administration: reference,
        text: drug.text,
        why: 'left-out.charted-twice',
        values: { other: administration.reference },
      }),
    ),
  );
  return [...aside, ...again];
}
