import type { Finding } from '../engine/report.ts';
import { say } from '../text/findings.ts';
import { ruleWords } from '../text/rules.ts';
import styles from './card.module.css';
import { EvidenceList } from './EvidenceList.tsx';
import { RecordText } from './RecordText.tsx';

/** What is met, each with the elements it rests on. For a complete injection this is the proof. */
export function Recorded({ findings, label }: { findings: readonly Finding[]; label: string }) {
  if (findings.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{label}</summary>
      <ul className={styles.recorded}>
        {findings.map(finding => (
          <li key={finding.rule}>
            <span className={styles.ruleName}>{ruleWords(finding.rule)}</span>{' '}
            <span className={styles.muted}>
              <RecordText>{say(finding)}</RecordText>
            </span>
            <EvidenceList evidence={finding.evidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
