import type { Shown } from '../../view.ts';

/** The draft claim of one visit. */
export function ClaimPage(_: { shown: Shown }) {
  return null;
}
