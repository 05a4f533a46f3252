import { isFoundation } from './foundations.ts';
import type { Finding } from './report.ts';

/** Says that a gap or a question is accepted, for which administration (null: any), why and until when. */
export interface Waiver {
  rule: string;
  /** `MedicationAdministration/x`, or null. */
  reference: string | null;
  reason: string;
  /** The last day it holds, `2026-12-31`. */
  expires: string;
}

/**
 * Applies the first waiver that fits a gap or a review. `today` is the day on which the record was read, `2026-03-12`.
 * What could not be
 * checked is never waived, nor what other rules stand on; a waiver without a reason or an end is none.
 */
export function waive(finding: Finding, reference: string, waivers: readonly Waiver[], today: string): Finding {
  if (finding.outcome !== 'gap' && finding.outcome !== 'review') return finding;
  const waiver = waivers.find(
    one =>
      one.rule === finding.rule &&
      (one.reference === null || one.reference === reference) &&
      one.reason.trim() !== '' &&
      /^\d{4}-\d{2}-\d{2}$/.test(one.expires) &&
      one.expires >= today &&
      !isFoundation(one.rule),
  );
  if (!waiver) return finding;
  return { ...finding, outcome: 'waived', waiver: { reason: waiver.reason, expires: waiver.expires } };
}
