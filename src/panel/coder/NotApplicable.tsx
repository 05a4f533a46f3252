import type { Finding } from '../../engine/report.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import styles from './coder.module.css';

/** Checks that do not apply: how many and for what reason; their names on demand. */
export function NotApplicable({ findings }: { findings: readonly Finding[] }) {
  const byReason = Map.groupBy(findings, finding => sayToCoder(finding));
  return [...byReason].map(([reason, checks]) => (
    <details key={reason} className={styles.notApplicable}>
      <summary>
        {reason.replace(/\.$/, '')} ({checks.length})
      </summary>
      {checks.map(({ rule }) => coderTitle(rule)).join(', ')}.
    </details>
  ));
}
