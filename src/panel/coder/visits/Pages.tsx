import { visitsUi } from '../../../text/coder/visits-ui.ts';
import controls from '../../controls.module.css';
import { pageSize } from './rows.ts';
import styles from './visits.module.css';

interface PagesProps {
  page: number;
  /** Of the page's first row, counted from 1. */
  first: number;
  /** Rows on all pages. */
  count: number;
  onTurn(page: number): void;
}

/** Which rows are shown, and the way to the others. It stands above the rows, so that they come next. */
export function Pages({ page, first, count, onTurn }: PagesProps) {
  if (count <= pageSize) return null;
  const last = Math.min(first + pageSize - 1, count);
  const turn = (words: string, to: number, able: boolean) => (
    // It keeps the focus at either end of the list.
    <button type="button" className={controls.quiet} aria-disabled={!able} onClick={() => able && onTurn(to)}>
      {words}
    </button>
  );
  return (
    <nav className={styles.pages} aria-label={visitsUi.pages}>
      {turn(visitsUi.previous, page - 1, page > 0)}
      <span role="status">{visitsUi.page(first, last, count)}</span>
      {turn(visitsUi.next, page + 1, last < count)}
    </nav>
  );
}
