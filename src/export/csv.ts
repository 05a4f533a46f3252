import { localDay, parseDate } from '../domain/time.ts';
import { countWaived } from '../domain/waiver.ts';
import type { AdministrationReport, Finding, Report, VisitReport, WaiverReport } from '../engine/report.ts';
import { csvLine } from './cell.ts';

/** Columns are added at the end, never renamed or moved. */
const columns = [
  'input',
  'patient',
  'encounter',
  'administration',
  'verdict',
  'family',
  'rule',
  'outcome',
  'kind',
  'weight',
  'message',
  'field',
  'pointers',
  'why',
  'policy',
  'policyRow',
  // What the verdict of the line was reached with: how many checks that would hold it back are waived.
  'waived',
  'waiverState',
  'waiverReason',
  'waiverExpires',
  'waiverBy',
  'waiverFrom',
  'waiverUses',
  // To sort by: the injection's day and drug; of a line of the visit itself, the visit's day.
  'day',
  'drug',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | null>>>;

/** The header line, with its line end. */
export const csvHeader = csvLine(columns);

/**
 * One line per finding (RFC 4180), and one per waiver, with the outcome `waiver`. Administrations without a finding, visits
 * without an administration and reports without a visit have a line of their own, so that nothing that was looked at is
 * absent. `day` is ISO, local to the facility, and empty where no whole day is charted; `drug` is as charted, and the
 * ingredient where only a code is. No other values from the record; the reason of a waiver is whatever its maker wrote.
 */
export function csvLines(report: Report): string {
  const base: Row = { input: report.input ?? null, patient: report.patient.reference, policy: report.policy };
  if (report.stopped)
    return write({ ...base, outcome: 'stopped', message: report.stopped.why, pointers: report.stopped.where });
  if (report.visits.length === 0) return write({ ...base, verdict: 'none' });
  return [
    ...report.visits.map(visit => visitLines(visit, base, report.timeZone)),
    ...report.waivers.map(waiver => waiverLine(waiver, base)),
  ].join('');
}

function visitLines(visit: VisitReport, whose: Row, timeZone: string | null): string {
  const all = [visit, ...visit.administrations].flatMap(({ findings }) => findings);
  const base: Row = { ...whose, encounter: visit.encounter?.reference ?? null };
  const day = dayOf(visit.encounter?.start, timeZone);
  const row: Row = { ...base, verdict: visit.verdict, waived: String(countWaived(all)), day };
  const own = visit.findings.map(finding => findingLine(finding, row));
  if (visit.administrations.length + own.length === 0) return write(row);
  return [...own, ...visit.administrations.map(one => administrationLines(one, base, timeZone))].join('');
}

function administrationLines(administration: AdministrationReport, base: Row, timeZone: string | null): string {
  const { reference, verdict, otherService, facts, findings } = administration;
  const waived = String(countWaived(findings));
  const day = dayOf(facts.given?.start, timeZone);
  const drug = facts.drug.text ?? facts.drug.ingredient;
  const family = otherService?.family ?? null;
  const row: Row = { ...base, administration: reference, verdict, waived, family, day, drug };
  return findings.length === 0 ? write(row) : findings.map(finding => findingLine(finding, row)).join('');
}

function findingLine(finding: Finding, base: Row): string {
  const { rule, outcome, kind, weight, message, field, evidence, why, policy: policyRow } = finding;
  const pointers = evidence.map(({ pointer }) => pointer).join(' ');
  return write({
    ...base,
    ...(finding.waiver && waiverCells(finding.waiver)),
    ...{ rule, outcome, kind, weight, message, field, pointers, why: why?.code ?? null, policyRow },
  });
}

function waiverLine(waiver: WaiverReport, base: Row): string {
  const { rule, reference, message, state, why, uses } = waiver;
  const pointers = reference ?? '';
  const cells = { ...waiverCells(waiver), waiverState: state, waiverUses: String(uses) };
  return write({ ...base, ...cells, rule, outcome: 'waiver', message, pointers, why });
}

function waiverCells({ reason, expires, by, from }: NonNullable<Finding['waiver']>): Row {
  return { waiverReason: reason, waiverExpires: expires, waiverBy: by, waiverFrom: from };
}

function dayOf(charted: string | null | undefined, timeZone: string | null): string | null {
  return localDay(parseDate(charted), timeZone);
}

function write(row: Row): string {
  return csvLine(columns.map(name => row[name] ?? ''));
}
