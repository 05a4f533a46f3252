import type { ReactNode } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { ui } from '../../text/ui.ts';
import { CheckRow } from './CheckRow.tsx';
import styles from './coder.module.css';

interface CheckTableProps {
  findings: readonly Finding[];
  injection: AdministrationReport | null;
  caption: ReactNode;
}

const order: readonly Finding['outcome'][] = ['gap', 'unchecked', 'review', 'waived', 'pass', 'not-applicable'];

/** One row for each check, worst first. */
export function CheckTable({ findings, injection, caption }: CheckTableProps) {
  const { check, outcome, says, where, source } = ui.tableHead;
  const sorted = findings.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  if (sorted.length === 0) return <p>{ui.nothingToShow}</p>;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {[check, outcome, says, where, source].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(finding => (
          <CheckRow key={finding.rule} finding={finding} injection={injection} />
        ))}
      </tbody>
    </table>
  );
}
