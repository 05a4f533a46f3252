import type { AdministrationReport, Finding, Report, VisitReport } from '../../../engine/report.ts';
import { answererOf } from '../../../text/query/answerers.ts';
import type { People, Subject } from '../../../text/query/compose.ts';
import { doseWords } from '../../../text/services.ts';
import { ui } from '../../../text/ui.ts';
import { clockWords, dayWords } from '../../time.ts';

const open: readonly Finding['outcome'][] = ['gap', 'review', 'unchecked'];

/** Whether a clinician can be asked about it. */
export function isAsked(finding: Finding): boolean {
  return open.includes(finding.outcome) && finding.rule !== 'record-read' && answererOf(finding) === null;
}

/** The visit that holds an injection or, for a finding of its own, the finding. */
export function visitOf(report: Report, injection: AdministrationReport | null, findings: readonly Finding[]) {
  return (
    report.visits.find(({ administrations, findings: own }) =>
      injection ? administrations.includes(injection) : findings.some(finding => own.includes(finding)),
    ) ?? null
  );
}

/** `12 Mar 2026, Injection clinic`: enough to find the visit, and no name. */
export function visitName({ encounter }: VisitReport, timeZone: string | null): string | null {
  if (!encounter) return null;
  return [dayWords(encounter.start, timeZone), encounter.type].filter(Boolean).join(', ') || null;
}

/** What is asked about one injection, or about the visit itself. */
export function subjectOf(
  visit: VisitReport | null,
  injection: AdministrationReport | null,
  findings: readonly Finding[],
  timeZone: string | null,
): Subject {
  const asked = findings.filter(isAsked);
  if (!injection) return { injection: null, people: peopleOf(visit, visit?.administrations ?? []), findings: asked };
  const { drug, dose, given } = injection.facts;
  const start = given?.start ?? null;
  const clock = clockWords(start, timeZone);
  const name = [
    drug.text ?? drug.ingredient ?? ui.drugUnnamed,
    dose && doseWords(dose),
    [dayWords(start, timeZone), clock].filter(Boolean).join(' ') || ui.timeUnknown,
  ];
  return {
    injection: { reference: injection.reference, name: name.filter(Boolean).join(', '), clock },
    people: peopleOf(visit, [injection]),
    findings: asked,
  };
}

/** Named where the record names one person and no other. */
function peopleOf(visit: VisitReport | null, injections: readonly AdministrationReport[]): People {
  const only = (names: readonly (string | null)[]) => (new Set(names).size === 1 ? (names[0] ?? null) : null);
  return {
    giver: only(injections.map(({ facts }) => facts.performer?.name ?? null)),
    orderer: only(injections.map(({ facts }) => facts.order?.orderer?.name ?? null)),
    attending: visit?.encounter?.attending?.name ?? null,
  };
}
