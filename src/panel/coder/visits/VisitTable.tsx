import { visitsUi } from '../../../text/coder/visits-ui.ts';
import type { View, VisitRow, VisitsDesk } from '../desk.ts';
import { VisitTableRow } from './VisitTableRow.tsx';
import styles from './visits.module.css';

interface VisitTableProps {
  rows: readonly VisitRow[];
  visits: VisitsDesk;
  sort: View['sort'];
  onSort(): void;
  onOpen(reference: string): void;
  /** `Encounter/x` of the visit that is open; null: none. */
  open: string | null;
}

/** The rows of one page. */
export function VisitTable({ rows, visits: { days, timeZone }, sort, onSort, onOpen, open }: VisitTableProps) {
  const { date, ...others } = visitsUi.head;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{visitsUi.caption(days)}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={sort === 'newest' ? 'descending' : 'ascending'}>
            <button type="button" className={styles.sort} onClick={onSort}>
              {date}, {sort === 'newest' ? visitsUi.newestFirst : visitsUi.oldestFirst}
            </button>
          </th>
          {Object.entries(others).map(([column, words]) => (
            <th key={column} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <VisitTableRow
            key={row.reference}
            row={row}
            timeZone={timeZone}
            onOpen={onOpen}
            open={row.reference === open}
          />
        ))}
      </tbody>
    </table>
  );
}
