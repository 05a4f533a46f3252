import { inBrackets } from '../why.ts';

/** The words of the coder's list of visits. */

/** A verdict on a visit without its counts: several visits bear the same. */
export const visitVerdicts = {
  'not-ready': 'Missing or conflict',
  'cannot-tell': 'Could not check',
  review: 'Needs review',
  ready: 'Complete',
  none: 'No injection to check',
  'not-96372': 'Not 96372',
  'not-given': 'Not given',
  waiting: 'Not checked yet',
} as const;

const visits = (count: number) => (count === 1 ? '1 visit' : `${count} visits`);

/** "90 days", "1 year" */
export function periodWords(days: number): string {
  if (days % 365 !== 0) return `${days} days`;
  return days === 365 ? '1 year' : `${days / 365} years`;
}

export const visitsUi = {
  parts: 'Parts of the desk',
  visits: 'Visits',
  visit: (day: string | null) => (day ? `Visit ${day}` : 'This visit'),
  claim: 'Claim draft',
  counts: (count: number, open: number) => (open === 0 ? `(${count})` : `(${count}: ${open} to see to)`),
  choose: 'No visit is open yet. Choose one to see its checks.',
  caption: (days: number) => `Visits of the last ${periodWords(days)}`,
  period: 'Period',
  last: (days: number) => `Last ${periodWords(days)}`,
  filter: 'Show',
  all: 'All',
  head: {
    date: 'Date',
    type: 'Visit',
    place: 'Place',
    candidates: 'Injections',
    verdict: 'Verdict',
    first: 'See to first',
  },
  newestFirst: 'newest first',
  oldestFirst: 'oldest first',
  current: 'this visit',
  unnamed: 'Type not recorded',
  noPlace: 'Place not recorded',
  noDate: 'Date not recorded',
  injections: (count: number) => (count === 1 ? '1 injection' : `${count} injections`),
  outside: 'Begins before the period: open it to check.',
  failed: 'This visit could not be checked here: open it to check.',
  nothing: 'Nothing',
  reading: 'Reading the visits...',
  checking: (checked: number, total: number) => `Checked ${checked} of ${visits(total)}`,
  stopped: (checked: number, total: number) =>
    total === 0 ? 'Stopped before the visits were read.' : `Stopped: checked ${checked} of ${visits(total)}.`,
  done: (checked: number, total: number, open: number) =>
    `Checked ${checked === total && total > 1 ? 'all ' : checked === total ? '' : `${checked} of `}${visits(total)}${open === 0 ? '' : `: ${open} to see to`}.`,
  stop: 'Stop',
  goOn: 'Go on',
  unread: (why: string | null) => `The list of visits could not be read${inBrackets(why)}.`,
  orChart: 'You can also open the panel from the visit in the chart.',
  notOffered: 'This EHR does not share the list of visits. Open the panel from the visit in the chart.',
  cut: (why: string | null) => `There may be more visits than these${inBrackets(why)}.`,
  empty: (days: number) => `No visits in the last ${periodWords(days)}.`,
  longer: (days: number) => `Look back ${periodWords(days)}`,
  noneOfThese: 'No visit of this kind.',
  showAll: 'Show all visits',
  readAt: (clock: string) => `Read ${clock}`,
  pages: 'Pages of the list',
  page: (first: number, last: number, count: number) =>
    first === last ? `${first} of ${count}` : `${first}-${last} of ${count}`,
  previous: 'Previous',
  next: 'Next',
} as const;
