import type { Finding } from '../../engine/report.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import styles from './coder.module.css';

/** Checks that do not apply, by name, with the reason they share. */
export function NotApplicable({ findings }: { findings: readonly Finding[] }) {
  const byReason = Map.groupBy(findings, finding => sayToCoder(finding));
  return [...byReason].map(([reason, checks]) => (
    <p key={reason} className={styles.notApplicable}>
      {reason.replace(/\.$/, '')}: {checks.map(({ rule }) => coderTitle(rule)).join(', ')}.
    </p>
  ));
}
