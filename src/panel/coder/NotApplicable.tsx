import type { Finding } from '../../engine/report.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import { ruleWords } from '../../text/rules.ts';
import styles from './coder.module.css';

/** Checks that do not apply, by name, with the reason they share. */
export function NotApplicable({ findings }: { findings: readonly Finding[] }) {
  const byReason = Map.groupBy(findings, finding => sayToCoder(finding));
  return [...byReason].map(([reason, checks]) => (
    <p key={reason} className={styles.notApplicable}>
      {reason.replace(/\.$/, '')}: {checks.map(({ rule }) => ruleWords(rule)).join(', ')}.
    </p>
  ));
}
