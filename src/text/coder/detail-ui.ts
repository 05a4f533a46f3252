/** The words of a check's own page and of what was looked at, for coders. */
export const detailUi = {
  about: 'About',
  title: 'About this check',
  notLoaded: 'The page of this check could not be loaded. Try again.',
  noPage: 'This check has no page here: it comes from another version.',
  what: 'What it looks at',
  why: 'Why',
  fix: 'What to do',
  sources: 'Sources',
  policy: 'Payer policy',
  tables: 'Official tables',
  prevents: 'Denials it prevents (CARC, RARC)',
  since: (version: string) => `Checked since version ${version}.`,
  recalled: 'found in no text: it may raise a question, and decides nothing',
  holds: (from: string | null, to: string | null) => {
    if (from === null && to === null) return 'no dates of validity known';
    return `valid ${from ?? 'without a known start'} to ${to ?? 'now'}`;
  },
  edition: (name: string, period: string | null) =>
    period === null ? `${name}: none loaded, the built-in rows were used` : `${name}: edition ${period}`,
  notAsked: (name: string) => `${name}: not asked for this record`,
  held: (count: number) =>
    count === 1 ? '1 check could not run, for this reason:' : `${count} checks could not run, all for this reason:`,
  show: 'Show these checks',
  hide: 'Hide these checks',
} as const;

/** The words of "What was looked at". */
export const lookedUi = {
  summary: 'What was looked at, and what was not',
  caption: 'What was read of the record',
  head: { source: 'Source', status: 'Read', count: 'Entries', what: 'Looked for' },
  status: {
    complete: 'To the end',
    partial: 'In part',
    failed: 'Not read',
    'not-offered': 'Not shared, or not asked for',
  },
  readAt: (day: string, clock: string) => `Read on ${day} at ${clock}.`,
  judged: (visits: number, injections: number) =>
    `Looked through: ${visits === 1 ? '1 visit' : `${visits} visits`} and ${
      injections === 1 ? '1 administration' : `${injections} administrations`
    }.`,
  window:
    'Where the EHR is asked by time, at least the 90 days before the reading and the days of this visit were asked for; what an entry names is read whatever its date.',
  otherVisits: (why: string) =>
    `Not all other visits of the patient were looked through${why}: a stay around this visit, or another visit that day, could go unseen.`,
  notRun: (count: number) => `Checks that could not run (${count})`,
  allRan: 'Every check that applies could run.',
  blind: 'Notes of the visit and scanned documents are not read, nor anything that this EHR does not share.',
} as const;
