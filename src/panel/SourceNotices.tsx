import type { Finding, Report } from '../engine/report.ts';
import { sourceWords, ui } from '../text/ui.ts';
import { whyCodeWords } from '../text/why.ts';
import { CopyButton } from './CopyButton.tsx';
import { usePanel } from './context.ts';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';
import { RecordText } from './RecordText.tsx';
import { RefreshButtons } from './RefreshButtons.tsx';
import { isRecordRead, type Shown, untied } from './view.ts';

interface SourceNoticesProps {
  /** Null when no visit is shown. */
  shown: Shown | null;
  refreshing: boolean;
  onRefresh(): void;
  onStop(): void;
}

/** What could not be read, or not to the end, and what that means for the verdict. One line for each source. */
export function SourceNotices({ shown, ...reading }: SourceNoticesProps) {
  const { report, live, named } = usePanel();
  const failed = report.sources.filter(source => source.status === 'failed');
  const partial = report.sources.filter(source => source.status === 'partial');
  const notOffered = report.sources.filter(source => source.status === 'not-offered');
  const aside = [...notOffered.map(({ name }) => sourceWords[name]), ...(knowsOneVisitOnly(report) ? [ui.others] : [])];
  const noInjections = notOffered.some(source => source.name === 'administrations');
  const findings = shownFindings(shown, report);
  const unchecked = countUnchecked(findings);
  const others = findings.some(({ outcome }) => outcome !== 'unchecked' && outcome !== 'not-applicable');
  const broken = brokenRules(findings, report);
  const elsewhere = named !== null && shown !== null && !holds(shown, named) && !noInjections;
  return (
    <>
      {(failed.length > 0 || partial.length > 0) && (
        <div className={styles.notice}>
          <Mark name="unchecked" />
          <div>
            {failed.map(({ name, why }) => (
              <p key={name}>{ui.notRead(sourceWords[name], why)}</p>
            ))}
            {partial.map(({ name, count, why }) => (
              <p key={name}>{ui.readInPart(sourceWords[name], count, why)}</p>
            ))}
            {partial.length > 0 && <p>{ui.noClaimOfMissing}</p>}
            {unchecked > 0 && (
              <p>
                {ui.couldNotRun(unchecked)} {others && ui.othersBelow}
              </p>
            )}
            {[...failed, ...partial].some(({ name }) => name === 'administrations') && <p>{ui.lookInChart}</p>}
            {live && <RefreshButtons label={ui.tryAgain} {...reading} />}
          </div>
        </div>
      )}
      {noInjections && (
        <div className={styles.notice}>
          <Mark name="unchecked" />
          <p>{ui.notSharedAtAll}</p>
        </div>
      )}
      {!noInjections && aside.length > 0 && <p className={styles.minor}>{ui.notShared(aside)}</p>}
      {elsewhere && <p className={styles.minor}>{ui.namedElsewhere}</p>}
      {broken.length > 0 && (
        <p className={styles.minor}>
          {ui.ruleFault(broken)} <CopyButton text={broken.join('\n')} label={ui.copyDetails} />
        </p>
      )}
      {report.problems.length > 0 && (
        <details className={styles.minor}>
          <summary>{ui.leftOut(report.problems.length)}</summary>
          <ul>
            {report.problems.map((problem, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may have the same place and reason
              <li key={at}>
                <RecordText>{problem.where}</RecordText>: {whyCodeWords(problem.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Nobody looked for the patient's other visits. Where they were looked for in vain, the line of the visits says so. */
function knowsOneVisitOnly({ sources, otherVisits }: Report): boolean {
  return otherVisits !== null && sources.some(({ name, status }) => name === 'encounters' && status === 'complete');
}

/** The findings that are on the screen. */
function shownFindings(shown: Shown | null, report: Report): readonly Finding[] {
  const loose = untied(report).flatMap(({ findings }) => findings);
  if (!shown) return loose;
  return [...shown.visit.findings, ...shown.injections.flatMap(({ findings }) => findings), ...loose];
}

/** Each check once, however many injections it could not be run for. */
function countUnchecked(findings: readonly Finding[]): number {
  const rules = findings.filter(finding => finding.outcome === 'unchecked' && !isRecordRead(finding));
  return new Set(rules.map(({ rule }) => rule)).size;
}

/** Rules that threw, with the catalogue's version: what support needs to know. */
function brokenRules(findings: readonly Finding[], { catalogue }: Report): string[] {
  const rules = findings.filter(({ message }) => message === 'engine.rule-failed');
  return [...new Set(rules.map(({ rule }) => `${rule} ${catalogue}`))];
}

function holds({ visit }: Shown, administration: string): boolean {
  return visit.administrations.some(({ reference }) => reference === administration);
}
