import type { AdministrationReport, Finding, Report, VisitReport } from '../../../src/engine/report.ts';
import { finding, given, report, visit } from '../reports.ts';

export type Facts = Partial<AdministrationReport['facts']>;

/** An administration of this day, with these findings. */
export function onDay(
  reference: string,
  verdict: AdministrationReport['verdict'],
  day: string | null,
  facts: Facts = {},
  findings: readonly Finding[] = [finding()],
): AdministrationReport {
  const one = given(verdict, ...findings);
  const when = day === null ? null : { start: day, end: null, precision: 'day' as const };
  return { ...one, reference: `MedicationAdministration/${reference}`, facts: { ...one.facts, given: when, ...facts } };
}

/** A visit of its own, `Encounter/v`. */
export function visitOf(verdict: VisitReport['verdict'], ...given: AdministrationReport[]): VisitReport {
  const place = { pos: null, text: null };
  const encounter = {
    reference: 'Encounter/v',
    status: null,
    class: null,
    type: null,
    start: null,
    end: null,
    place,
    attending: null,
  };
  return { ...visit(verdict, ...given), encounter };
}

export function reportOf(patient: string, visits: VisitReport[], changes: Partial<Report> = {}): Report {
  return report(visits, { patient: { reference: `Patient/${patient}`, banner: null }, ...changes });
}

export function drug(
  ingredient: string | null,
  drugClass: AdministrationReport['facts']['drug']['class'] = 'therapeutic',
) {
  const certainty = ingredient === null ? ('unknown' as const) : ('coded' as const);
  return { text: 'as recorded', ingredient, class: drugClass, certainty, codes: [], evidence: [] };
}

export const noRoute = finding({ outcome: 'gap', kind: 'absent', message: 'route-documented.absent' });
export const noOrder = finding({
  rule: 'order-linked',
  outcome: 'gap',
  kind: 'absent',
  message: 'order-linked.absent',
  field: 'MedicationAdministration.request',
});
