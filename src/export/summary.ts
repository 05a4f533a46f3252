import type { AdministrationReport, Finding, Report } from '../engine/report.ts';
import { say } from '../text/findings.ts';
import { setAsideWords, verdictWords } from '../text/verdicts.ts';
import { placeWords } from '../text/where.ts';

/**
 * The report as plain text to paste into a message: verdict, what is open and where it is put right. It names drugs,
 * times and places, not the patient.
 */
export function summary(report: Report): string {
  const lines = report.visits.flatMap(visit => [
    visit.encounter ? `Visit ${visit.encounter.start?.slice(0, 10) ?? ''}` : 'Not tied to a visit',
    ...visit.administrations.flatMap(injectionLines),
    ...visit.findings.filter(isOpen).map(finding => findingLine(finding, null)),
  ]);
  return [...lines, `Read ${report.readAt}, checks ${report.catalogue}`].map(line => line.trimEnd()).join('\n');
}

function injectionLines(injection: AdministrationReport): string[] {
  const { drug, given } = injection.facts;
  const name = `- ${drug.text ?? drug.ingredient ?? 'Drug not named'} ${given?.start ?? ''}`.trimEnd();
  if (injection.verdict === 'not-given' || injection.verdict === 'not-96372') {
    return [`${name}: ${setAsideWords(injection)}`];
  }
  const open = injection.findings.filter(isOpen);
  const of = (outcome: Finding['outcome']) => open.filter(finding => finding.outcome === outcome).length;
  const conflicts = open.filter(({ kind }) => kind === 'conflict').length;
  const counts = { gaps: of('gap') - conflicts, conflicts, reviews: of('review'), unchecked: of('unchecked') };
  return [
    `${name}: ${verdictWords(injection.verdict, counts, 'clinician')}`,
    ...open.map(finding => findingLine(finding, given?.start ?? null)),
  ];
}

function isOpen({ outcome, weight }: Finding): boolean {
  return weight === 'blocks' && (outcome === 'gap' || outcome === 'review' || outcome === 'unchecked');
}

function findingLine(finding: Finding, clock: string | null): string {
  return `  * ${say(finding, 'clinician')} (${placeWords(finding.field, clock)})`;
}
