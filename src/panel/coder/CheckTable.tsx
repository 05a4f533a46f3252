import type { ReactNode } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { CheckRow } from './CheckRow.tsx';
import styles from './coder.module.css';

interface CheckTableProps {
  findings: readonly Finding[];
  injection: AdministrationReport | null;
  caption: ReactNode;
}

const open: readonly Finding['outcome'][] = ['gap', 'unchecked', 'review'];
const settled: readonly Finding['outcome'][] = ['waived', 'pass', 'not-applicable'];

/** Worst first; what is only advice stands after all that holds the injection up. */
function rank({ outcome, weight }: Finding): number {
  if (!open.includes(outcome)) return 2 * open.length + settled.indexOf(outcome);
  return open.indexOf(outcome) + (weight === 'advises' ? open.length : 0);
}

/** One row for each check, worst first. */
export function CheckTable({ findings, injection, caption }: CheckTableProps) {
  const { check, outcome, says, where, source } = coderUi.tableHead;
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.length === 0) return <p>{coderUi.nothingToShow}</p>;
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
