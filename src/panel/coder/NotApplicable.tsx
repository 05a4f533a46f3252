import type { Finding } from '../../engine/report.ts';
import { say } from '../../text/findings.ts';
import { ruleWords } from '../../text/rules.ts';
import styles from './coder.module.css';

/** Checks that do not apply, by name, with the reason they share. */
export function NotApplicable({ findings }: { findings: readonly Finding[] }) {
  const byReason = Map.groupBy(findings, finding => say(finding, 'coder'));
  return [...byReason].map(([reason, checks]) => (
    <p key={reason} className={styles.notApplicable}>
      {reason.replace(/\.$/, '')}: {checks.map(({ rule }) => ruleWords(rule)).join(', ')}.
    </p>
  ));
}
