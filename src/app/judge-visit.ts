import { type Report, visitOf } from '../engine/index.ts';
import type { Finding, VisitReport } from '../engine/report.ts';
import { type Breathe, straightOn } from '../fhir/breathe.ts';
import type { Period } from '../fhir/period.ts';
import { countVisit, topFinding, visitToShow } from '../panel/view.ts';
import type { Session } from '../smart/session.ts';
import { breather, inTurn } from './breathe.ts';
import { chartFrom, type Judged, judgeAgain, type Wishes } from './judge.ts';
import { visitChoices } from './visit-choices.ts';

/** Visits that are turned into rows at one time: a few milliseconds. */
const atOnce = 20;

/** One visit of the record, as a list shows it before it is judged. */
export type ListedVisit = ReturnType<typeof visitChoices>[number];

/** What a list keeps of the report of one visit. */
export interface Gist {
  verdict: VisitReport['verdict'];
  /** Injections that count towards 96372. */
  candidates: number;
  /** Checks that would hold it back, were they not waived. */
  waived: number;
  /** The blocking finding to see to first; null for none. */
  first: Finding | null;
}

/** The visits of a period, some at a time, so that whoever asks can do other things in between. */
export async function* listVisits(period: Period, days: number, { ehr }: Session): AsyncGenerator<ListedVisit[]> {
  const visits = period.visits(days);
  for (let from = 0; from < visits.length; from += atOnce) {
    const reading = await period.only(visits.slice(from, from + atOnce));
    const normalised = await chartFrom(reading, ehr.chart, straightOn);
    yield 'chart' in normalised ? visitChoices(normalised.chart) : [];
  }
}

/** Judges one visit as opening it would; null where the period cannot stand for it. `id`: bare. Makes way between steps. */
export async function judgeVisitOf(
  period: Period,
  id: string,
  session: Session,
  wishes: Wishes,
  breathe: Breathe = breather(inTurn),
): Promise<Judged | null> {
  const reading = await period.visit(id, breathe);
  if (reading === null) return null;
  const normalised = await chartFrom(reading, session.ehr.chart, breathe);
  await breathe();
  return judgeAgain(normalised, session, wishes, breathe);
}

/** Null where the report holds no such visit: it was stopped, or is about another one. */
export function gistOf(report: Report, reference: string): Gist | null {
  const shown = report.stopped ? null : visitToShow(report, reference);
  if (!shown) return null;
  return {
    verdict: shown.visit.verdict,
    candidates: shown.injections.length,
    waived: countVisit(shown, report).waived,
    first: topFinding(shown)?.finding ?? null,
  };
}

/** The visit of the administration that the launch names (`Encounter/x`); null without one. */
export function visitOfNamed({ chart }: Judged, { context }: Session): string | null {
  if (chart === null || context.administration === null) return null;
  return visitOf(`MedicationAdministration/${context.administration}`, chart);
}
