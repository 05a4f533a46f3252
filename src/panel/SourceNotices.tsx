import type { Report } from '../engine/report.ts';
import { sourceWords, ui } from '../text/ui.ts';
import { whyCodeWords } from '../text/why.ts';
import { usePanel } from './context.ts';
import controls from './controls.module.css';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';
import { RecordText } from './RecordText.tsx';

/** What could not be read, or not to the end, and what that means for the verdict. One line for each source. */
export function SourceNotices({ onRefresh }: { onRefresh(): void }) {
  const { report, live } = usePanel();
  const failed = report.sources.filter(source => source.status === 'failed');
  const partial = report.sources.filter(source => source.status === 'partial');
  const notOffered = report.sources.filter(source => source.status === 'not-offered');
  const noInjections = notOffered.some(source => source.name === 'administrations');
  const unchecked = countUnchecked(report);
  const broken = brokenRules(report);
  return (
    <>
      {(failed.length > 0 || partial.length > 0) && (
        <div className={styles.notice}>
          <Mark name="unchecked" />
          <div>
            {failed.map(({ name, why }) => (
              <p key={name}>{ui.notRead(sourceWords[name], whyCodeWords(why))}</p>
            ))}
            {partial.map(({ name, count, why }) => (
              <p key={name}>{ui.readInPart(sourceWords[name], count, whyCodeWords(why))}</p>
            ))}
            {partial.length > 0 && <p>{ui.noClaimOfMissing}</p>}
            {unchecked > 0 && (
              <p>
                {ui.couldNotRun(unchecked)} {ui.othersBelow}
              </p>
            )}
            {live && (
              <button type="button" className={controls.quiet} onClick={onRefresh}>
                {ui.tryAgain}
              </button>
            )}
          </div>
        </div>
      )}
      {noInjections && (
        <div className={styles.notice}>
          <Mark name="unchecked" />
          <p>{ui.notSharedAtAll}</p>
        </div>
      )}
      {!noInjections && notOffered.length > 0 && (
        <p className={styles.minor}>{notOffered.map(({ name }) => ui.notShared(sourceWords[name])).join(' ')}</p>
      )}
      {broken.length > 0 && <p className={styles.minor}>{ui.ruleFault(broken.join(', '))}</p>}
      {report.problems.length > 0 && (
        <details className={styles.minor}>
          <summary>{ui.leftOut(report.problems.length)}</summary>
          <ul>
            {report.problems.map(problem => (
              <li key={`${problem.where} ${problem.why}`}>
                <RecordText>{problem.where}</RecordText>: {whyCodeWords(problem.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function allFindings(report: Report) {
  return report.visits.flatMap(visit => [...visit.findings, ...visit.administrations.flatMap(each => each.findings)]);
}

function countUnchecked(report: Report): number {
  return allFindings(report).filter(finding => finding.outcome === 'unchecked').length;
}

/** Rules that threw, with the catalogue's version: what support needs to know. */
function brokenRules(report: Report): string[] {
  const rules = allFindings(report).filter(finding => finding.message === 'engine.rule-failed');
  return [...new Set(rules.map(finding => `${finding.rule} ${report.catalogue}`))];
}
