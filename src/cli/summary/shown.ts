import { type Verdict, verdicts } from '../../domain/service.ts';
import type { ByVerdict, CauseRow, SummaryDocument } from './document.ts';
import { candidatesOf } from './documented.ts';

/** What is shown of a summary to people. The JSON holds all of it. */
const mostShown = 25;
const mostReasons = 5;
/** Four years: years that are a slip of the pen stand far before and behind. */
const mostMonths = 48;

/** Of candidates, in the order in which they are drawn. */
export const candidateVerdicts = ['ready', 'not-ready', 'review', 'cannot-tell'] as const satisfies readonly Verdict[];

/** Causes of one weight, the commonest first, and how many findings are beyond them. */
export function shownCauses({ causes }: SummaryDocument, weight: string): { rows: CauseRow[]; more: number } {
  const own = causes.rows.filter(one => one.weight === weight);
  const more = own.slice(mostShown).reduce((sum, { findings }) => sum + findings, 0);
  return { rows: own.slice(0, mostShown), more: more + (weight === 'blocks' ? causes.others : 0) };
}

/** What most often could not be checked and holds a claim back. */
export function uncheckedCauses({ causes }: SummaryDocument): CauseRow[] {
  return causes.rows
    .filter(({ outcome, weight }) => outcome === 'unchecked' && weight === 'blocks')
    .slice(0, mostReasons);
}

/** The first rows of a list, and what all others add up to; null: there are none. */
export function shownRows<T extends { byVerdict: ByVerdict }>(
  { rows, others }: { rows: readonly T[]; others: ByVerdict | null },
  most = mostShown,
): { rows: readonly T[]; more: ByVerdict | null } {
  const rest = [...rows.slice(most).map(({ byVerdict }) => byVerdict), ...(others ? [others] : [])];
  return { rows: rows.slice(0, most), more: rest.length === 0 ? null : rest.reduce(add) };
}

/** The months with most candidates, in the order of time, and what all others add up to; null: there are none. */
export function shownMonths({
  rows,
  others,
}: SummaryDocument['months']): ReturnType<typeof shownRows<(typeof rows)[number]>> {
  const busiest = rows.toSorted((a, b) => candidatesOf(b.byVerdict) - candidatesOf(a.byVerdict)).slice(0, mostMonths);
  const kept = rows.filter(row => busiest.includes(row));
  const left = rows.filter(row => !busiest.includes(row));
  return shownRows({ rows: [...kept, ...left], others }, mostMonths);
}

/** Somebody was judged, and nothing was left out: each candidate could be checked, each line be read. */
export function isAllRead({ unchecked, patients }: SummaryDocument): boolean {
  const { candidates, stopped, unread, complaints } = unchecked;
  return patients.total > 0 && candidates + complaints + stopped.length + unread.length === 0;
}

function add(a: ByVerdict, b: ByVerdict): ByVerdict {
  return Object.fromEntries(verdicts.map(verdict => [verdict, a[verdict] + b[verdict]])) as ByVerdict;
}
