import type { ReactNode } from 'react';
import styles from './policy-changes.module.css';

interface RowProps {
  rule?: string;
  what: ReactNode;
  before: ReactNode;
  after: ReactNode;
  row: string;
}

/** One row of the table of differences. `row`: what it rests on. */
export function Row({ rule, what, before, after, row }: RowProps) {
  return (
    <tr data-rule={rule}>
      <th scope="row">{what}</th>
      <td className={styles.before}>{before}</td>
      <td>{after}</td>
      <td className={styles.row}>{row}</td>
    </tr>
  );
}
