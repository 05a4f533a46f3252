import type { WaiverOrigin, WaiverRefusal } from '../domain/waiver.ts';

/** Why a waiver is not taken, for the person who wrote it in a file: read behind the place it stands at. */
export const waiverFaultWords = {
  'unknown-rule': 'is no rule of this version; docs/rules.md lists them',
  foundation: 'is never waived, because other rules stand on it',
  preview: 'is never waived, because it is on trial and holds nothing back',
  'no-reason': 'gives no reason',
  'no-day': 'is no day; one is written 2026-12-31',
} as const satisfies Record<WaiverRefusal, string>;

export const tooFar = (latest: string) => `is more than a year ahead; the last day it may hold today is ${latest}`;
export const tooManyWaivers = (most: number) => `must not hold more than ${most}`;
export const tooLongFile = (most: number) => `must not be longer than ${most.toLocaleString('en-US')} characters`;
export const noJson = 'is not JSON';

/** "1 check waived", beside a verdict that was reached with it. */
export function waivedWords(count: number): string {
  return `${count} ${count === 1 ? 'check' : 'checks'} waived`;
}

/** Where a waiver comes from, read behind its reason. */
export const originWords = {
  session: 'this session',
  configuration: 'site-wide',
  command: 'the command',
} as const satisfies Record<WaiverOrigin, string>;

interface Said {
  reason: string;
  expires: string;
  by: string | null;
  from: WaiverOrigin;
}

/** "Waived until 2026-12-31 by KL (this session): old template" */
export function waiverLine(said: Said): string {
  return `Waived ${waiverTerms(said)}`;
}

/** "until 2026-12-31 by KL (this session): old template" */
export function waiverTerms({ reason, expires, by, from }: Said): string {
  return `until ${expires}${by === null ? '' : ` by ${by}`} (${originWords[from]}): ${reason}`;
}

interface State {
  state: 'used' | 'needless' | 'not-looked-at' | 'expired' | 'refused';
  why: keyof typeof whyWords | null;
  uses: number;
}

/** Why something may not be waived, behind a colon. */
export const refusalWords = {
  'unknown-rule': 'no rule of this version',
  foundation: 'other checks stand on this one',
  preview: 'this check is on trial',
  'no-reason': 'it gives no reason',
  'no-day': 'its end is no day',
} as const satisfies Record<WaiverRefusal, string>;

const whyWords = {
  ...refusalWords,
  unchecked: 'the check could not be done',
  another: 'another waiver comes first',
  'says-otherwise': 'the check asks for something else now',
  'nothing-open': 'the check asks for nothing here',
  'no-record': 'this patient has no such record',
} as const;

/** What became of a waiver. */
export function waiverStateWords({ state, why, uses }: State): string {
  const because = why === null ? '' : `: ${whyWords[why]}`;
  switch (state) {
    case 'used':
      return uses === 1 ? 'Waives 1 check' : `Waives ${uses} checks`;
    case 'needless':
      return `Waives nothing${because}`;
    case 'not-looked-at':
      return 'Not looked at here: its record is not among what was read';
    case 'expired':
      return 'Has expired';
    case 'refused':
      return `May not waive${because}`;
  }
}
