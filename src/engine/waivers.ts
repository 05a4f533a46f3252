import type { Waiver } from '../domain/waiver.ts';
import { isFoundation } from './foundations.ts';
import type { Finding } from './report.ts';

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
      (one.message === null || one.message === finding.message) &&
      one.reason.trim() !== '' &&
      /^\d{4}-\d{2}-\d{2}$/.test(one.expires) &&
      one.expires >= today &&
      !isFoundation(one.rule),
  );
  if (!waiver) return finding;
  return { ...finding, outcome: 'waived', waiver: { reason: waiver.reason, expires: waiver.expires } };
}
