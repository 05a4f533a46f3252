import type { AdministrationReport, Finding, Report, VisitReport } from '../engine/report.ts';
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
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | null>>>;

/** The header line, with its line end. */
export const csvHeader = csvLine(columns);

/**
 * One line per finding (RFC 4180). Administrations without a finding, visits without an administration and reports
 * without a visit have a line of their own, so that nothing that was looked at is absent. No values from the record.
 */
export function csvLines(report: Report): string {
  const base: Row = { input: report.input ?? null, patient: report.patient.reference, policy: report.policy };
  if (report.stopped)
    return write({ ...base, outcome: 'stopped', message: report.stopped.why, pointers: report.stopped.where });
  if (report.visits.length === 0) return write({ ...base, verdict: 'none' });
  return report.visits
    .map(visit => visitLines(visit, { ...base, encounter: visit.encounter?.reference ?? null }))
    .join('');
}

function visitLines(visit: VisitReport, base: Row): string {
  const own = visit.findings.map(finding => findingLine(finding, { ...base, verdict: visit.verdict }));
  if (visit.administrations.length + own.length === 0) return write({ ...base, verdict: visit.verdict });
  return [...own, ...visit.administrations.map(one => administrationLines(one, base))].join('');
}

function administrationLines({ reference, verdict, otherService, findings }: AdministrationReport, base: Row): string {
  const row: Row = { ...base, administration: reference, verdict, family: otherService?.family ?? null };
  return findings.length === 0 ? write(row) : findings.map(finding => findingLine(finding, row)).join('');
}

function findingLine(finding: Finding, base: Row): string {
  const { rule, outcome, kind, weight, message, field, evidence, why, policy: policyRow } = finding;
  const pointers = evidence.map(({ pointer }) => pointer).join(' ');
  return write({ ...base, rule, outcome, kind, weight, message, field, pointers, why: why?.code ?? null, policyRow });
}

function write(row: Row): string {
  return csvLine(columns.map(name => row[name] ?? ''));
}
