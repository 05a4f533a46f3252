import type { ChartTarget } from '../domain/links.ts';
import type { AdministrationReport, Finding, Report, VisitReport } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';

/** One visit of a report, sorted for the eye. Nothing here decides anything: verdicts come from the engine. */
export interface Shown {
  visit: VisitReport;
  /** In the order of time, which a refresh does not change. */
  injections: readonly AdministrationReport[];
  /** Not given, or another service. */
  setAside: readonly AdministrationReport[];
}

/** The visit that was asked for or chosen; null without one: none is guessed, not even the only one there is. */
export function visitToShow(report: Report, reference: string | null): Shown | null {
  const visit = report.visits.find(({ encounter }) => encounter !== null && encounter.reference === reference);
  if (!visit) return null;
  const sorted = visit.administrations.toSorted(byTime);
  return {
    visit,
    injections: sorted.filter(administration => !isSetAside(administration)),
    setAside: sorted.filter(isSetAside),
  };
}

/** Administrations that no visit holds. */
export function untied(report: Report): readonly AdministrationReport[] {
  return report.visits.filter(visit => visit.encounter === null).flatMap(visit => visit.administrations);
}

/** True where nothing was counted because what was given could not be read: not the same as that nothing was given. */
export function isUncounted({ verdict, units }: VisitReport): boolean {
  return verdict === 'cannot-tell' && units.counted === 0;
}

/** Not given, or another service: no candidate. */
export function isSetAside({ verdict }: AdministrationReport): boolean {
  return verdict === 'not-given' || verdict === 'not-96372';
}

function byTime(a: AdministrationReport, b: AdministrationReport): number {
  const key = ({ facts, reference }: AdministrationReport) => `${facts.given?.start ?? '~'} ${reference}`;
  return key(a) < key(b) ? -1 : 1;
}

export interface Grouped {
  /** Blocking and not met, worst first: gaps, then what could not be checked, then questions. */
  open: readonly Finding[];
  /** The same, where it only advises. */
  advice: readonly Finding[];
  met: readonly Finding[];
  waived: readonly Finding[];
  notApplicable: readonly Finding[];
}

const openOrder = ['gap', 'unchecked', 'review'];

export function group(findings: readonly Finding[]): Grouped {
  const open = findings
    .filter(finding => openOrder.includes(finding.outcome))
    .toSorted((a, b) => openOrder.indexOf(a.outcome) - openOrder.indexOf(b.outcome));
  const of = (outcome: Finding['outcome']) => findings.filter(finding => finding.outcome === outcome);
  return {
    open: open.filter(finding => finding.weight === 'blocks'),
    advice: open.filter(finding => finding.weight === 'advises'),
    met: of('pass'),
    waived: of('waived'),
    notApplicable: of('not-applicable'),
  };
}

/** Findings that stand for one cause: a single one, or all checks that one unread source kept from running. */
export type Item = readonly [Finding, ...Finding[]];

/** One item for each cause, in the order of the findings. */
export function byCause(findings: readonly Finding[]): readonly Item[] {
  const items = Map.groupBy(findings, causeOf).values();
  return [...items].map(item => item.toSorted((a, b) => standing(a) - standing(b)) as [Finding]);
}

/** What gives an item its place in the chart stands first: the check whose field is that of the unread source. */
function standing(finding: Finding): number {
  // That the record was not read is only said by itself when no check names the same cause.
  if (isRecordRead(finding)) return 2;
  return finding.field === sourceFields[finding.values.source ?? ''] ? 0 : 1;
}

const sourceFields: Readonly<Record<string, string | undefined>> = {
  conditions: 'Encounter.diagnosis',
  orders: 'MedicationAdministration.request',
};

/** Two findings with the same cause are told as one. */
export function causeOf({ rule, outcome, message, values, why }: Finding): string {
  const unshared = message === 'engine.not-offered' && values.source !== undefined;
  const shared = outcome === 'unchecked' && (isRecordRead({ rule }) || unshared || sharedCauses.includes(message));
  return shared ? `${values.source ?? message} ${why?.code}` : rule;
}

const sharedCauses = [
  'engine.source-failed',
  'engine.source-partial',
  'engine.administration-unread',
  'engine.services-not-offered',
];

export function isRecordRead({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'record-read';
}

/** How many blocking findings of each kind stand open. */
export interface FindingCounts {
  gaps: number;
  conflicts: number;
  unchecked: number;
  reviews: number;
  /** Those that are waived. */
  waived: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const blocking = findings.filter(({ weight }) => weight === 'blocks');
  const of = (outcome: Finding['outcome']) => blocking.filter(finding => finding.outcome === outcome).length;
  const conflicts = blocking.filter(({ outcome, kind }) => outcome === 'gap' && kind === 'conflict').length;
  return {
    gaps: of('gap') - conflicts,
    conflicts,
    unchecked: of('unchecked'),
    reviews: of('review'),
    waived: of('waived'),
  };
}

/** The same over a visit and its injections, with how many of those are ready. */
export interface VisitCounts extends FindingCounts {
  injections: number;
  ready: number;
  /** Entries that are no candidates of this visit: set aside, or held by no visit. */
  aside: number;
}

export function countVisit({ visit, injections, setAside }: Shown, report: Report): VisitCounts {
  return {
    ...countFindings([...visit.findings, ...injections.flatMap(injection => injection.findings)]),
    injections: injections.length,
    ready: injections.filter(injection => injection.verdict === 'ready').length,
    aside: setAside.length + untied(report).length,
  };
}

/** The finding to see to first, and the injection it belongs to (null: the visit itself). */
export interface Top {
  finding: Finding;
  injection: AdministrationReport | null;
}

export function topFinding({ visit, injections }: Shown): Top | null {
  const all: Top[] = injections.flatMap(injection =>
    group(injection.findings).open.map(finding => ({ finding, injection })),
  );
  for (const finding of group(visit.findings).open) all.push({ finding, injection: null });
  return all.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function rank({ finding }: Top): number {
  return openOrder.indexOf(finding.outcome);
}

/** Where in the chart a finding of this injection is put right. */
export function chartTarget(
  finding: Finding,
  injection: AdministrationReport | null,
  { report, audience }: { report: Report; audience: Audience },
): ChartTarget {
  const field = fieldFor(finding, audience);
  const condition = conditionOf(finding, injection);
  const visit = report.visits.find(({ findings }) => findings.includes(finding))?.encounter;
  const encounter = injection?.facts.visit.reference ?? visit?.reference ?? null;
  const type = field.split('.')[0];
  const holders: Readonly<Record<string, string | null | undefined>> = {
    MedicationAdministration: injection?.reference,
    MedicationRequest: injection?.facts.order?.reference,
    Encounter: encounter,
    Condition: condition,
  };
  const holder = type && Object.hasOwn(holders, type) ? holders[type] : null;
  return { field, patient: report.patient.reference, encounter, resource: holder ?? null, condition };
}

/** The field to see to. Charges are the coder's: what else was done that day, a clinician says in the note. */
export function fieldFor({ field }: Finding, audience: Audience): string {
  return audience === 'clinician' && field === 'ChargeItem.code' ? 'Encounter.note' : field;
}

/** The Condition that the finding's evidence names, else the first one linked. */
function conditionOf(finding: Finding, injection: AdministrationReport | null): string | null {
  const named = finding.evidence.map(({ pointer }) => pointer.split('#')[0] ?? '');
  const linked = injection?.facts.diagnoses.map(diagnosis => diagnosis.reference) ?? [];
  return [...named, ...linked].find(reference => reference.startsWith('Condition/')) ?? null;
}
