import type { AdministrationReport, Finding } from '../engine/report.ts';
import { say } from '../text/findings.ts';
import { policyRowWords } from '../text/policies.ts';
import { findingTitle, ruleReason } from '../text/rules.ts';
import { outcomeWords, ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FixActions } from './FixActions.tsx';
import { Mark } from './Mark.tsx';
import { RecordText } from './RecordText.tsx';
import { type Item, isRecordRead } from './view.ts';

/** So many checks of one cause are named in its heading; the rest are counted, and named in the fold. */
const most = 4;

/** One thing to see to: what, where it is put right, and what was looked at. Checks with one cause stand together. */
export function FindingItem({ item, injection }: { item: Item; injection: AdministrationReport | null }) {
  const { audience } = usePanel();
  const [finding] = item;
  const evidence = item.flatMap(each => each.evidence);
  const named = item.filter(each => each === finding || !isRecordRead(each));
  return (
    <li className={styles.finding} data-rule={finding.rule}>
      <Mark name={finding.outcome} />
      <div className={styles.body}>
        <h3 className={styles.says}>
          <span className={styles[finding.outcome]}>{outcomeWord(finding, audience)}:</span> {titles(named)}
        </h3>
        <p>
          <RecordText>{say(finding)}</RecordText>
        </p>
        {!isRecordRead(finding) && <FixActions finding={finding} injection={injection} />}
        {evidence.length > 0 && (
          <details className={styles.fold}>
            <summary>{ui.lookedAt(evidence.length)}</summary>
            <EvidenceList evidence={evidence} />
          </details>
        )}
        <details className={styles.fold}>
          <summary>{ui.whyAsked}</summary>
          {named.map(each => (
            <p key={each.rule}>
              {named.length > 1 && <strong>{findingTitle(each)}:</strong>} {ruleReason(each.rule)}{' '}
              {each.policy && policyRowWords(each.policy)}
            </p>
          ))}
        </details>
      </div>
    </li>
  );
}

/** `Diagnosis, Clinical diagnosis, Current and certain and 3 more`. */
function titles(named: readonly Finding[]): string {
  const all = named.map(findingTitle);
  return all.length > most ? `${all.slice(0, most - 1).join(', ')} ${ui.more(all.length - most + 1)}` : all.join(', ');
}

/** The closed set of outcome words; a gap is told apart by its kind. */
export function outcomeWord(finding: Finding, audience: 'clinician' | 'coder'): string {
  const kind = finding.outcome === 'gap' && finding.kind !== null && finding.kind !== 'absent' ? finding.kind : null;
  return outcomeWords[audience][kind ?? finding.outcome];
}
