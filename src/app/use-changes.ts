import type { Report } from '../engine/report.ts';
import type { Desk } from '../panel/coder/desk.ts';

/** What the last switch of the payer policy changed. */
export function useChanges(_report: Report | null): Pick<Desk, 'changes' | 'forgetChanges'> {
  return { changes: null, forgetChanges: () => {} };
}
