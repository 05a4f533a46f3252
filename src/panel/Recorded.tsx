import type { Finding } from '../engine/report.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { findingWords, ruleWords } from './words.ts';

/** What is met, each with the elements it rests on. For a complete injection this is the proof. */
export function Recorded({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const { audience } = usePanel();
  if (findings.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{label}</summary>
      <ul className={styles.recorded}>
        {findings.map(finding => (
          <li key={finding.rule}>
            <span className={styles.ruleName}>{ruleWords(finding.rule)}</span>{' '}
            <span className={styles.muted}>{findingWords(finding, audience)}</span>
            <EvidenceList evidence={finding.evidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
