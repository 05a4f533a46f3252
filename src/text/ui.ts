/** The panel's own words: headings, buttons, states. What findings say is in the files beside this one. */

import { inBrackets } from './why.ts';

export const outcomeWords = {
  clinician: {
    gap: 'Missing',
    conflict: 'Conflict',
    invalid: 'Missing',
    unchecked: 'Could not check',
    review: 'Please confirm',
    waived: 'Waived',
    pass: 'Recorded',
    'not-applicable': 'Does not apply',
  },
  coder: {
    gap: 'Missing',
    conflict: 'Conflict',
    invalid: 'Invalid',
    unchecked: 'Could not check',
    review: 'Needs review',
    waived: 'Waived',
    pass: 'Met',
    'not-applicable': 'Not applicable',
  },
} as const;

export const sourceWords = {
  patient: 'Patient',
  encounters: 'Visits',
  administrations: 'Administrations',
  conditions: 'Conditions',
  immunizations: 'Immunizations',
  procedures: 'Procedures',
  charges: 'Charges',
  coverages: 'Coverage',
  medications: 'Medications',
  orders: 'Orders',
  practitioners: 'Staff',
  locations: 'Locations',
} as const;

export const progressWords = {
  waiting: 'waiting',
  reading: 'reading...',
  done: 'read',
  failed: 'not read',
} as const;

/** What the button that leads to a place in the chart says. */
export const openWords = {
  administration: 'Open administration record',
  order: 'Open order',
  encounter: 'Open visit',
  diagnosis: 'Open visit diagnoses',
  location: 'Open visit location',
} as const;

/** Why the EHR did not open the place. */
export const notOpenedWords = {
  'no-answer': 'The EHR did not answer.',
  refused: 'The EHR did not open it.',
  unavailable: 'The EHR does not offer this here.',
  error: 'The EHR answered in a way that is not understood.',
} as const;

/** What a resource is called by people. */
export const resourceWords: Readonly<Record<string, string>> = {
  MedicationAdministration: 'Administration record',
  MedicationRequest: 'Order',
  Medication: 'Medication',
  Encounter: 'Visit',
  Condition: 'Condition',
  Practitioner: 'Staff member',
  PractitionerRole: 'Staff role',
  Patient: 'Patient',
  Location: 'Location',
  Immunization: 'Immunization',
  Procedure: 'Procedure',
  ChargeItem: 'Charge',
};

export const ui = {
  covered: 'Are you still there?',
  coveredWhy: (time: string) => `The record is hidden, and at ${time} it will be taken off this screen.`,
  uncover: 'Show it again',
  reading: 'Reading the record...',
  finished: 'The record has been read.',
  stop: 'Stop',
  keepWaiting: 'Keep waiting',
  slow: (source: string) => `Still waiting for: ${source}.`,
  longWait: 'The EHR is taking long to answer.',
  orReopen: 'You can also close the panel and open it again from the chart.',
  busy: (seconds: number) => `The EHR is busy. Asking again in ${seconds} s.`,
  allRead: 'Everything has been read. The checks are still loading.',
  judging: 'Checking again...',
  judgedBefore: (policy: string) =>
    `Until that is done, what stands below is by the rules before: ${policy}, with the waivers from before.`,
  refresh: 'Refresh',
  refreshing: 'Reading again...',
  tryAgain: 'Try again',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading...',
  notLoaded: 'This could not be loaded. Try again.',
  copyByHand: 'Select the text and copy it:',
  copySummary: 'Copy summary',
  copyDetails: 'Copy details',
  newWindow: '(new window)',
  opening: 'Opening...',
  opened: 'Opened in the EHR. Refresh when it is recorded.',
  notHere: 'nothing recorded',
  cut: '(cut)',
  whose: 'Patient and visit',
  nobody: 'Name not in the record',
  nameUnread: 'Name could not be read',
  born: 'born',
  record: 'MRN',
  unknownVisit: 'Visit not known',
  visit: 'Visit',
  place: 'POS',
  drugUnnamed: 'Drug not named',
  timeUnknown: 'time not recorded',
  next: 'First',
  evidence: (count: number) => `Evidence (${count})`,
  otherCodes: (codes: string) => `Codes of that service: ${codes}`,
  whyAsked: 'Why is this asked',
  lookedAt: (count: number) => `What was looked at (${count})`,
  recorded: (count: number) => `Recorded (${count})`,
  proof: (count: number) => `What this rests on (${count})`,
  advice: (count: number) => `Also worth a look (${count})`,
  forCoder: (count: number) =>
    count === 1 ? '1 further point is for the coder.' : `${count} further points are for the coder.`,
  more: (count: number) => `and ${count} more`,
  notApplicable: (count: number) => (count === 1 ? '1 check does not apply.' : `${count} checks do not apply.`),
  waived: (count: number) => (count === 1 ? '1 check is waived.' : `${count} checks are waived.`),
  notCounted: (count: number) => `Not counted here (${count})`,
  notTied: 'Not tied to a visit',
  notTiedWhy: 'These are in the record, but none of the visits that were read holds them.',
  thisVisit: 'This visit',
  injections: 'Injections',
  chooseAnother: 'Choose another visit',
  showVisit: 'Show this visit',
  noVisit: 'The EHR did not say which visit this is.',
  choose: 'Choose a visit',
  noVisits:
    'No visits of the last 90 days could be found for this patient. Open the panel from the visit in the chart.',
  visitsUnread: 'The visits of this patient could not all be read. Open the panel from the visit in the chart.',
  empty: (day: string | null) => `No injections are recorded for this visit${day ? ` (${day})` : ''}.`,
  lookedAtNone: 'Looked at: no administrations are recorded for this visit.',
  lookedAtSome: (count: number) =>
    count === 1 ? 'Looked at: 1 administration.' : `Looked at: ${count} administrations.`,
  looseBelow: (count: number) =>
    count === 1
      ? '1 entry in the record is not tied to a visit: it stands below.'
      : `${count} entries in the record are not tied to a visit: they stand below.`,
  clinicianView: 'Clinician',
  coderView: 'Coder',
  view: 'View',
  coderNotLoaded: "The coder's view could not be loaded. The cards below rest on the same checks.",
  limits: {
    clinician: (count: number) => `These ${count} checks look at the record only. They cannot judge medical need.`,
    coder: (count: number) => `These ${count} checks cannot judge medical necessity or payment.`,
  },
  readAt: (clock: string) => `Read ${clock}`,
  minutesAgo: (minutes: number) => `Read ${minutes} min ago`,
  readOn: (day: string, clock: string) => `Read ${day} ${clock}`,
  allSources: (count: number) => `all ${count} sources`,
  someSources: (whole: number, count: number) => `${whole} of ${count} sources`,
  stale: 'The chart may have changed since.',
  old: 'Old',
  notRead: (source: string, why: string | null) => `${source} could not be read${inBrackets(why)}.`,
  readInPart: (source: string, count: number, why: string | null) =>
    `${source}: ${count === 0 ? 'none' : `only ${count}`} could be read${inBrackets(why)}.`,
  lookInChart: 'Until they can be read, look at the injections in the chart itself.',
  noClaimOfMissing: '"Missing" is not claimed where it rests on them.',
  notShared: (sources: readonly string[]) =>
    `Not looked at, because this EHR does not share them or is not asked for them: ${sources.join(', ').toLowerCase()}.`,
  others: 'Other visits of the patient',
  notSharedAtAll:
    'This EHR does not share administration records with the panel. Injections cannot be checked here: look at them in the chart itself.',
  couldNotRun: (count: number) => (count === 1 ? '1 check could not run.' : `${count} checks could not run.`),
  othersBelow: 'The others are below.',
  leftOut: (count: number) =>
    count === 1
      ? '1 entry could not be understood and was left out'
      : `${count} entries could not be understood and were left out`,
  ruleFault: (rules: readonly string[]) =>
    `${rules.length === 1 ? 'One check' : `${rules.length} checks`} failed to run (${rules.join(', ')}). The rest are unaffected.`,
  endsAt: (clock: string) => `This panel's session ends at ${clock}. After that, open it again from the chart.`,
  namedEntry: 'The panel was opened for this entry.',
  namedElsewhere: 'The entry that the panel was opened for is not among what was read for this visit.',
  expired: (clock: string) => `Your EHR session for this panel ended at ${clock}.`,
  expiredOld: (clock: string) => `What you see was read at ${clock} and may be old.`,
  offline: 'No connection.',
  offlineAgain: 'The record is read again when the connection is back.',
  reopen: 'Open the panel again from the chart.',
  checks: (catalogue: string) => `Checks ${catalogue}`,
  applied: (policy: string, catalogue: string, knowledge: string) =>
    `Policy ${policy}, checks ${catalogue}, facts ${knowledge}`,
  draftOnly: (complete: string) => `Not yet to be used: ${complete}.`,
  none: 'none',
  privateFooter: 'Contains health information of a person.',
} as const;

/** Why nothing of what was read is shown. */
export const stopWords = {
  'other-patient': {
    title: 'Data of another patient was received',
    text: 'The EHR sent data of another patient among the answers. Nothing of it is shown. Close the panel, open it again from the chart, and tell your support if this happens again.',
  },
  'fhir-version': {
    title: 'This EHR speaks a version that the panel does not read',
    text: 'The data came in a version of FHIR that this panel does not know. Nothing was judged.',
  },
} as const;

/** The last resort, when the panel itself fails. */
export const crashWords = {
  title: 'The panel has failed',
  text: 'A fault in the panel itself. What it showed is hidden, because it can no longer be relied on. The record is untouched.',
  steps: [
    'Open the panel again from the chart.',
    'If this happens again, copy the details and send them to your support.',
  ],
} as const;
