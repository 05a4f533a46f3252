import type { ClaimLine } from '../../domain/claim.ts';

/** The words of the page of the draft claim: headings, columns, states. Why a field is as it is stands in `claim.ts`. */
export const claimUi = {
  page: 'Claim draft',
  /** Together the heading: the second word is a stamp. */
  title: ['Claim', 'draft'],
  what: 'What a professional claim for this visit would hold if it were billed as documented.',
  sentNowhere: 'Sent nowhere.',
  openPoints: (count: number) => `Not to be used as it is: ${count === 1 ? '1 point is' : `${count} points are`} open.`,
  notReady: 'Not to be used as it is: this visit has not passed its checks.',
  note: (words: string) => `Note: ${words}`,
  seeOpen: 'See what is open',
  emptyFields: (count: number) =>
    count === 1 ? '1 field is empty, with the reason.' : `${count} fields are empty, each with its reason.`,
  print: 'Print this draft',
  open: 'Open the claim draft',
  making: 'Making the draft...',
  failed: 'The draft could not be made. What the record says is not affected.',
  again: 'Try again',
  noDraft: 'There is no draft: this visit could not be read to the end.',
  visit: 'Visit',
  coverage: 'Coverage',
  policy: 'Payer policy',
  place: 'Place of service',
  read: 'Record read',
  diagnoses: 'Diagnoses',
  noDiagnoses: 'No diagnosis may stand on this draft.',
  lines: 'Lines',
  noLines: 'No line: nothing that was given in this visit may be billed as an injection.',
  leftOut: (count: number) => `Given or charted, without a line (${count})`,
  diagnosesLeftOut: (count: number) => `Diagnoses left out (${count})`,
  empty: 'Empty',
  none: 'None',
  notHere: 'not on this line',
  severalPlaces: 'see the lines',
  emptyIn: (line: number) => `Empty on line ${line}:`,
  emptyOnAll: 'Empty on every line:',
  comesFrom: (line: number) => `Where line ${line} comes from`,
  where: 'Where it comes from',
  charge: (amount: string) => `Charge ${amount}`,
  npi: 'NPI',
  diagnosisHead: { letter: 'Pointer', code: 'ICD-10-CM', says: 'As recorded', where: 'What the record says' },
  fields: {
    code: 'Code',
    modifiers: 'Modifiers',
    units: 'Units',
    pointers: 'Pointers',
    date: 'Date',
    place: 'Place',
    rendering: 'Rendering',
    ordering: 'Ordering',
    ndc: 'NDC',
  },
  line: 'Line',
  deeper: {
    rendering: 'NPI of who rendered it',
    ordering: 'NPI of who ordered it',
    quantity: 'Quantity of the NDC',
    note: 'Note',
  },
} as const;

/** What a line stands for, in our own words. */
export const lineKinds: Readonly<Record<ClaimLine['kind'], string>> = {
  administration: 'Injection',
  drug: 'Drug',
  discarded: 'Drug discarded',
};
