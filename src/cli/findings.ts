import { localDay, parseDate } from '../domain/time.ts';
import type { Finding, Report, VisitReport } from '../engine/report.ts';

/**
 * A report in short: one line of JSON for each visit and for each administration, with what is open. A stopped report
 * is one line with the verdict `stopped`, one without visits one line with `none`.
 */
export function findingsLines(report: Report): string {
  const { patient, stopped, visits, timeZone } = report;
  const whose = { patient: patient.reference };
  if (stopped)
    return line({ ...whose, ...nothing, verdict: 'stopped', stopped: { why: stopped.why, where: stopped.where } });
  if (visits.length === 0) return line({ ...whose, ...nothing, verdict: 'none' });
  return visits.map(visit => visitLines(visit, whose, timeZone)).join('');
}

const nothing = { encounter: null, administration: null, day: null, verdict: 'none', otherService: null, findings: [] };

function visitLines(visit: VisitReport, whose: { patient: string }, timeZone: string | null): string {
  const encounter = visit.encounter?.reference ?? null;
  const own = {
    ...whose,
    encounter,
    administration: null,
    day: dayOf(visit.encounter?.start, timeZone),
    verdict: visit.verdict,
    otherService: null,
    findings: openOf(visit.findings),
  };
  const given = visit.administrations.map(({ reference, facts, verdict, otherService, findings }) =>
    line({
      ...whose,
      encounter,
      administration: reference,
      day: dayOf(facts.given?.start, timeZone),
      verdict,
      otherService: otherService?.family ?? null,
      findings: openOf(findings),
    }),
  );
  return line(own) + given.join('');
}

/** Everything but what passed or does not apply; what is waived stays. */
function openOf(findings: readonly Finding[]) {
  return findings
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    .map(({ rule, outcome, kind, weight, message, field, why }) => {
      return { rule, outcome, kind, weight, message, field, why: why?.code ?? null };
    });
}

function dayOf(text: string | null | undefined, timeZone: string | null): string | null {
  return localDay(parseDate(text), timeZone);
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
