import { countWaived } from '../domain/waiver.ts';
import type { AdministrationReport, Finding, Report, VisitReport, WaiverReport } from '../engine/report.ts';
import { ruleTitles } from '../text/rules.ts';
import { tableWords } from '../text/tables.ts';
import { waivedWords, waiverLine, waiverStateWords, waiverTerms } from '../text/waivers.ts';

/** A report in short lines for a terminal: what stands between each injection and its claim. References only, no names. */
export function textOf(report: Report): string {
  const { patient, input, policy } = report;
  const head = `${patient.reference}${input === undefined ? '' : `  (${input})`}  policy ${policy}\n`;
  if (report.stopped) return `${head}  stopped: ${report.stopped.why} at ${report.stopped.where}\n`;
  const unread = report.sources
    .filter(({ status }) => status !== 'complete')
    .map(({ name, status, why }) => `  ${name}: ${status}${why === null ? '' : ` (${why})`}\n`);
  return [
    head,
    ...unread,
    ...tablesText(report.tables),
    ...report.visits.map(visitText),
    ...report.waivers.map(waiverText),
  ].join('');
}

/** Official tables that were out of date, and those that were asked for and are not loaded. */
function tablesText(tables: Report['tables']): string[] {
  const past = tables.filter(({ standing }) => standing === 'past');
  const builtIn = tables.filter(({ period }) => period === null).map(({ kind }) => kind);
  const said = past.map(({ kind, period, last }) => tableWords.stale(kind, period ?? '', last));
  if (builtIn.length > 0) said.push(tableWords.builtIn(builtIn));
  return said.map(line => `  ${line}\n`);
}

function visitText(visit: VisitReport): string {
  const { counted, billed } = visit.units;
  const head = `  ${visit.encounter?.reference ?? 'no visit'}: ${visit.verdict}${waivedIn(visit)}, units counted ${counted}, billed ${billed}\n`;
  return [head, ...openFindings(visit.findings, '    '), ...visit.administrations.map(administrationText)].join('');
}

function administrationText({ reference, verdict, otherService, findings }: AdministrationReport): string {
  const family = otherService ? ` (${otherService.family})` : '';
  return [
    `    ${reference}: ${verdict}${waivedIn({ findings, administrations: [] })}${family}\n`,
    ...openFindings(findings, '      '),
  ].join('');
}

/** A verdict that was reached with waivers says so. */
function waivedIn({ findings, administrations }: Pick<VisitReport, 'findings' | 'administrations'>): string {
  const waived = countWaived([...findings, ...administrations.flatMap(one => one.findings)]);
  return waived === 0 ? '' : `, ${waivedWords(waived)}`;
}

/** What became of a waiver. */
function waiverText(waiver: WaiverReport): string {
  const { rule, reference, message } = waiver;
  const what = [rule, reference ?? 'any record', message].filter(Boolean).join(' ');
  return `  waiver ${what}: ${waiverStateWords(waiver)}; ${waiverTerms(waiver)}\n`;
}

/** What asks for something; passes and what does not apply are left to the other formats. */
function openFindings(findings: readonly Finding[], indent: string): string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    .map(finding => {
      const { rule, outcome, kind, weight, field, evidence } = finding;
      const what = [rule, outcome, kind, weight === 'advises' ? 'advice' : null].filter(Boolean).join(', ');
      const places = [...new Set(evidence.map(({ pointer }) => pointer))].join(' ');
      return `${indent}${title(finding)} [${what}] ${field}${places === '' ? '' : ` <- ${places}`}\n`;
    });
}

function title({ rule, outcome, why, waiver }: Finding): string {
  const { name = rule, bad = rule } = ruleTitles[rule] ?? {};
  if (outcome === 'unchecked') return `${name}: could not be checked${why ? ` (${why.code})` : ''}`;
  return waiver ? `${name}: ${waiverLine(waiver)}` : bad;
}
