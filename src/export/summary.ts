import { countWaived } from '../domain/waiver.ts';
import type { AdministrationReport, Finding, Report } from '../engine/report.ts';
import { say } from '../text/findings.ts';
import { policyName } from '../text/policies.ts';
import { findingTitle } from '../text/rules.ts';
import { sourceWords, ui } from '../text/ui.ts';
import { plainTime } from '../text/values.ts';
import { setAsideWords, verdictWords } from '../text/verdicts.ts';
import { waiverLine } from '../text/waivers.ts';
import { placeWords } from '../text/where.ts';

/**
 * The report as plain text to paste into a message: verdict, what is open and where it is put right. It names drugs,
 * times and places, not the patient.
 */
export function summary(report: Report): string {
  const visits = report.visits.flatMap(visit => [
    visit.encounter ? `${ui.visit} ${visit.encounter.start?.slice(0, 10) ?? ''}` : ui.notTied,
    ...visit.administrations.flatMap(injectionLines),
    ...waivedLines(visit.findings),
    ...visit.findings.filter(isOpen).map(finding => findingLine(finding, undefined)),
  ]);
  const read = `Read ${plainTime(report.readAt)}, ${policyName(report.policy)}, ${ui.checks(report.catalogue)}`;
  return [...visits, ...report.sources.flatMap(unread), read].map(line => line.trimEnd()).join('\n');
}

/** What the lines above do not rest on. */
function unread({ name, status, count, why }: Report['sources'][number]): string[] {
  if (status === 'failed') return [ui.notRead(sourceWords[name], why)];
  if (status === 'not-offered' && name === 'administrations') return [ui.notSharedAtAll];
  return status === 'partial' ? [ui.readInPart(sourceWords[name], count, why)] : [];
}

function injectionLines(injection: AdministrationReport): string[] {
  const { drug, given } = injection.facts;
  const name = `- ${drug.text ?? drug.ingredient ?? ui.drugUnnamed} ${plainTime(given?.start ?? '')}`.trimEnd();
  if (injection.verdict === 'not-given' || injection.verdict === 'not-96372') {
    return [`${name}: ${setAsideWords(injection)}`];
  }
  const open = injection.findings.filter(isOpen);
  const of = (outcome: Finding['outcome']) => open.filter(finding => finding.outcome === outcome).length;
  const conflicts = open.filter(({ kind }) => kind === 'conflict').length;
  const counts = {
    gaps: of('gap') - conflicts,
    conflicts,
    reviews: of('review'),
    unchecked: of('unchecked'),
    waived: countWaived(injection.findings),
  };
  return [
    `${name}: ${verdictWords(injection.verdict, counts, 'clinician')}`,
    ...waivedLines(injection.findings),
    ...open.map(finding => findingLine(finding, given?.start ? plainTime(given.start) : null)),
  ];
}

/** What was accepted, and until when: nobody shall take it for recorded. */
function waivedLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(finding =>
    finding.waiver && finding.weight === 'blocks'
      ? [`  - ${findingTitle(finding)}: ${waiverLine(finding.waiver)}`]
      : [],
  );
}

function isOpen({ outcome, weight }: Finding): boolean {
  return weight === 'blocks' && (outcome === 'gap' || outcome === 'review' || outcome === 'unchecked');
}

function findingLine(finding: Finding, clock: string | null | undefined): string {
  return `  * ${say(finding)} (${placeWords(finding.field, clock)})`;
}
