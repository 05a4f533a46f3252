import { visitsUi } from '../../../text/coder/visits-ui.ts';
import { useDrawn } from '../../in-turn.tsx';
import type { View, VisitRow, VisitsDesk } from '../desk.ts';
import { VisitTableRow } from './VisitTableRow.tsx';
import styles from './visits.module.css';

interface VisitTableProps {
  rows: readonly VisitRow[];
  visits: VisitsDesk;
  /** Stands for what was chosen to be shown: other rows are drawn anew. */
  choice: string;
  sort: View['sort'];
  onSort(): void;
  onOpen(reference: string): void;
  /** `Encounter/x` of the visit that is open; null: none. */
  open: string | null;
}

/** What is kept free for each row to come, in rem, rather too much: the page can be scrolled to where it was. */
const rowHeight = 6;
/** Rows that are drawn at once. */
const atFirst = 4;

/** The rows of one page. */
export function VisitTable({ rows, visits: { days, timeZone }, choice, sort, onSort, onOpen, open }: VisitTableProps) {
  const { date, ...others } = visitsUi.head;
  // The focus comes back to the one that is open.
  const first = Math.max(atFirst, rows.findIndex(({ reference }) => reference === open) + 1);
  const drawn = useDrawn(rows.length, first, choice);
  return (
    <>
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
          {rows.slice(0, drawn).map(row => (
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
      {drawn < rows.length && <div style={{ blockSize: `${(rows.length - drawn) * rowHeight}rem` }} />}
    </>
  );
}
