import type { ClaimLine } from '../../domain/claim.ts';
import type { LineField, UnitsSaid, VerdictSaid } from '../../domain/policy-change.ts';
import { policyName, policyRowWords } from '../policies.ts';
import { familyWords } from '../services.ts';

/** What a switch of the payer policy changed, as coders read it. */
export const policyChangesUi = {
  title: (from: string, to: string) => `What changes from ${policyName(from)} to ${policyName(to)}`,
  under: (policy: string) => `Under ${policyName(policy)}`,
  back: (from: string) => `Back to ${policyName(from)}`,
  dismiss: 'Dismiss',
  working: 'Comparing...',
  failed: 'What changes could not be worked out. What is shown below holds under the new rules.',
  nothing: 'Nothing changes for this visit.',
  here: (count: number) => (count === 1 ? '1 difference for this visit.' : `${count} differences for this visit.`),
  show: (count: number) => `Show all ${count}`,
  elsewhere: (count: number) => (count === 1 ? '1 other visit changes' : `${count} other visits change`),
  quiet: (count: number) =>
    count === 1
      ? '1 check that holds nothing up reads otherwise'
      : `${count} checks that hold nothing up read otherwise`,
  differences: (count: number) => (count === 1 ? '1 difference' : `${count} differences`),
  what: 'What',
  restsOn: 'Rests on',
  draft: 'Claim draft',
  units: 'Units billed',
  verdict: 'Verdict',
  theChecks: 'The checks that changed',
  itself: 'The check itself',
  theDraft: 'The draft as the checks leave it',
  side: 'Whose claim',
  countOfUnits: (count: number | null) => (count === null ? 'Units empty' : count === 1 ? '1 unit' : `${count} units`),
  noLine: 'No line',
  notThere: 'Not there',
  advises: 'advice only',
  empty: 'Empty',
  none: 'None',
} as const;

/** What became of a check. */
export const changeWords = {
  opened: 'Opened',
  settled: 'Settled',
  weight: 'Weighs otherwise',
  changed: 'Reads otherwise',
} as const;

export const fieldWords: Readonly<Record<LineField, string>> = {
  code: 'Code',
  modifiers: 'Modifiers',
  units: 'Units',
  pointers: 'Diagnoses',
  date: 'Date',
  place: 'Place of service',
  rendering: 'Rendering provider',
  ordering: 'Ordering provider',
  ndc: 'NDC',
  note: 'Note',
  charge: 'Amount',
};

const verdictNames: Readonly<Record<VerdictSaid['verdict'], string>> = {
  ready: 'Complete',
  'not-ready': 'Not complete',
  'cannot-tell': 'Could not check',
  review: 'To be confirmed',
  'not-96372': 'Not a 96372 service',
  'not-given': 'Not given',
  none: 'No injection to check',
};

export function verdictSaid(said: VerdictSaid | null): string {
  if (!said) return policyChangesUi.notThere;
  return said.family === null
    ? verdictNames[said.verdict]
    : `${verdictNames[said.verdict]}: ${familyWords(said.family)}`;
}

export function unitsSaid(said: UnitsSaid | null): string {
  return said ? `${said.billed} of ${said.counted} counted` : policyChangesUi.notThere;
}

export const sideWords = {
  professional: 'Professional',
  facility: 'Facility: this professional draft is not sent',
} as const;

/** What a line of the draft is called: its code, or that it has none. */
export function lineName({ kind, code }: Pick<ClaimLine, 'kind' | 'code'>): string {
  const kinds = { administration: 'Injection', drug: 'Drug', discarded: 'Discarded drug' } as const;
  return `${kinds[kind]} ${code.value ?? '(code empty)'}`;
}

/** The rows of a policy that parts of the draft rest on: by the reason of a field, by a field, by the kind of a line. */
const rowsOfClaim: Readonly<Record<string, string>> = {
  claimSide: 'claimSide',
  'units.injections': 'unitPolicy',
  'units.limited': 'unitPolicy',
  'units.further': 'furtherInjections',
  'modifiers.further': 'furtherInjections',
  'modifiers.route': 'routeModifier',
  'modifiers.route-open': 'routeModifier',
  'modifiers.nothing-discarded': 'discardedDrug',
  'modifiers.discarded': 'discardedDrug',
  'modifiers.discarded-absent': 'discardedDrug',
  'modifiers.discarded-unclear': 'discardedDrug',
  'modifiers.container-unknown': 'discardedDrug',
  'modifiers.container-open': 'discardedDrug',
  'ndc.not-asked': 'ndc',
  'note.drug-name': 'patientSupplied',
  'note.penny-line': 'patientSupplied',
  'note.supplied-open': 'patientSupplied',
  discarded: 'discardedDrug',
  charge: 'patientSupplied',
};

/** The row of a policy that a part of the draft rests on: that of the first reason that has one. */
export function claimRow(policy: string, ...reasons: readonly (string | undefined)[]): string {
  const [row] = reasons.flatMap(
    reason => (reason && Object.hasOwn(rowsOfClaim, reason) ? rowsOfClaim[reason] : []) ?? [],
  );
  return row === undefined ? policyChangesUi.theDraft : policyRowWords(`${policy}#${row}`);
}

/** The row of a policy that a difference rests on, now or no longer; null: no policy speaks of it. */
export function rowSaid(before: string | null, after: string | null): string | null {
  if (after !== null) return policyRowWords(after);
  return before === null ? null : `No longer ${policyRowWords(before)}`;
}
