import type { VisitVerdict } from '../domain/service.ts';
import { share } from '../domain/share.ts';

/** What each verdict is called where many are counted. */
export const verdictNames: Readonly<Record<VisitVerdict | 'stopped', string>> = {
  ready: 'Ready',
  'not-ready': 'Not ready',
  review: 'To confirm',
  'cannot-tell': 'Could not be checked',
  'not-96372': 'Another service',
  'not-given': 'Not given',
  none: 'No injection',
  stopped: 'Stopped',
};

/** What each of them means, in a line. */
export const verdictMeanings: Readonly<Record<'ready' | 'not-ready' | 'review' | 'cannot-tell', string>> = {
  ready: 'The record holds all that is asked, and was read to the end.',
  'not-ready': 'Something in the record is missing or contradicts itself.',
  review: 'A person has to answer a question.',
  'cannot-tell': 'Part of the record could not be read. Nothing is said to be missing there, and nothing to be ready.',
};

export const outcomeNames: Readonly<Record<string, string>> = {
  gap: 'Missing or wrong',
  review: 'To confirm',
  unchecked: 'Could not be checked',
  waived: 'Waived',
};

/** How a drug is known where its name is not. */
export const drugWords: Readonly<Record<string, string>> = {
  unknown: 'Not in the drug table',
  conflict: 'Named in two ways',
  absent: 'Not recorded',
};

export const stopWords: Readonly<Record<string, string>> = {
  'other-patient': 'the record speaks of another patient',
  'fhir-version': 'its FHIR version is not read here',
};

/** Why something in a file was left out, where the words for an answer of an EHR do not fit. */
export const unreadWords = { unreadable: 'a file or line that could not be read' } as const;

/** How an edition of an official table stood to the days it was asked for, where that is worth a word. */
export const standingWords: Readonly<Record<string, string>> = {
  past: 'out of date',
  ahead: 'not yet in force',
  update: 'perhaps replaced in April',
};

/** Why a source gave less than all. */
export const sourceStates: Readonly<Record<string, string>> = {
  partial: 'read in part',
  failed: 'could not be read',
  'not-offered': 'not part of the export',
};

export const waiverStates: Readonly<Record<string, string>> = {
  used: 'used',
  expired: 'has expired',
  refused: 'may not waive',
};

export const summaryWords = {
  title: 'Injection audit',
  lead: 'What stands between the injections of these records and their claims. References only; nobody is named.',
  unchecked: 'What could not be checked',
  verdicts: 'Verdicts',
  verdictsLead: 'Injections by their own verdict; visits and patients by the worst of theirs.',
  causes: 'Root causes',
  commonest: 'the commonest first',
  causesLead:
    'What is open at candidates and visits, and holds the claim back. “Alone” counts injections that nothing else holds back. “…” stands for what differs from record to record.',
  advice: 'Advice',
  adviceLead: 'What is worth a look and holds nothing back.',
  rules: 'By check',
  months: 'By month',
  drugs: 'By drug',
  organizations: 'By organization',
  policies: 'By payer policy',
  families: 'Other services',
  recent: 'The latest candidates',
  waivers: 'Waivers',
  tables: 'Official tables',
  read: 'Everything was read to the end.',
  patients: 'Patients',
  visits: 'Visits',
  anyRecord: 'any record',
  adviceTag: 'advice',
  nothing: 'None.',
  nobody: 'No record of a patient was judged.',
  others: 'All others',
  candidates: 'Candidates',
  aside: 'Set aside',
  noVisit: 'no visit',
  recentLead: 'Up to the day on which the records were read; by references.',
  noMonth: 'Day not known',
  noOrganization: 'Not said',
  builtIn: 'built-in rows',
} as const;

/** What the numbers of a list count, behind its title where no column says it. */
export const summaryUnits = {
  candidates: 'candidates',
  findings: 'findings',
  administrations: 'administrations',
  patients: 'patients',
} as const;

/** Heads of the columns of the page's tables. */
export const summaryHeads = {
  verdicts: ['Verdict', 'Injections', 'Share', 'Visits', 'Patients'],
  cause: 'What is open, and where it is put right',
  count: 'Count',
  alone: 'Alone',
  check: 'Check',
  families: ['Service', 'Administrations'],
  waivers: ['Waiver', 'State', 'Findings waived'],
  tables: ['Table', 'Edition', 'Patients'],
  recent: ['Day', 'Verdict, and what is open'],
} as const;

/** A number as people read it: "1,204" */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}

/** The noun alone, for a number that stands before it. */
export function nounFor(count: number, noun: string, many = `${noun}s`): string {
  return count === 1 ? noun : many;
}

/** "1 patient", "1,204 patients" */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${figure(count)} ${nounFor(count, noun, many)}`;
}

/** The sentence that comes before all else when part of the candidates could not be checked. */
export function uncheckedWords(part: number, whole: number): string {
  return `${counted(part, 'candidate')} of ${figure(whole)} (${share(part, whole)}) could not be checked. ${part === 1 ? 'It counts' : 'They count'} neither as ready nor as lacking something.`;
}
