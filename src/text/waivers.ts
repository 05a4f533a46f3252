import type { WaiverRefusal } from '../domain/waiver.ts';

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
