import type { View, VisitRow } from '../desk.ts';

/** Rows on one page: a page with 500 visits would be slow to read and to draw. */
export const pageSize = 25;

/** What a row is counted under: its verdict, or that it has none yet. */
export type Standing = Exclude<View['verdict'], 'all'>;

export function standingOf({ verdict }: VisitRow): Standing {
  return verdict ?? 'waiting';
}

/** Verdicts that ask something of a person. */
const open: readonly Standing[] = ['not-ready', 'cannot-tell', 'review'];

/** How many visits are to be seen to, of those that are judged. */
export function countOpen(rows: readonly VisitRow[]): number {
  return rows.filter(row => open.includes(standingOf(row))).length;
}

/** Offered always, in this order, so that nothing moves while verdicts come in. */
const always: readonly Standing[] = ['not-ready', 'cannot-tell', 'review', 'ready', 'none', 'waiting'];
/** Offered where they occur. */
const seldom: readonly Standing[] = ['not-96372', 'not-given'];

/** How many rows there are of each kind that is offered as a choice. */
export function countRows(rows: readonly VisitRow[], chosen: View['verdict']): [Standing, number][] {
  const counts = Map.groupBy(rows, standingOf);
  return [...always, ...seldom]
    .map((standing): [Standing, number] => [standing, counts.get(standing)?.length ?? 0])
    .filter(([standing, count]) => always.includes(standing) || count > 0 || standing === chosen);
}

/**
 * The rows of the chosen verdict: the visit that the panel was opened for first, the others by date, those without one
 * last. Verdicts that come in do not move a row.
 */
export function chosenRows(rows: readonly VisitRow[], { verdict, sort }: Pick<View, 'verdict' | 'sort'>): VisitRow[] {
  const way = sort === 'newest' ? -1 : 1;
  return (
    rows
      .filter(row => verdict === 'all' || standingOf(row) === verdict)
      // Dates are read once for each row, and not for each comparison: the list is sorted anew with every verdict.
      .map(row => ({ row, at: row.start === null ? 0 : instant(row.start) }))
      .toSorted(
        (a, b) =>
          Number(b.row.current) - Number(a.row.current) ||
          byDate(a, b, way) ||
          (a.row.reference < b.row.reference ? -1 : 1),
      )
      .map(({ row }) => row)
  );
}

interface Dated {
  row: VisitRow;
  at: number;
}

function byDate({ row: a, at: atA }: Dated, { row: b, at: atB }: Dated, way: number): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return way * (atA - atB || (a.start < b.start ? -1 : Number(a.start > b.start)));
}

/** Times may be written in different zones. What is no date sorts as the oldest. */
function instant(start: string): number {
  const time = Date.parse(start);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** One page of them. A page beyond the last one is the last one. */
export function pageOf<Row>(rows: readonly Row[], page: number): { rows: readonly Row[]; page: number; first: number } {
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const at = Math.min(page, last);
  return { rows: rows.slice(at * pageSize, (at + 1) * pageSize), page: at, first: at * pageSize + 1 };
}
