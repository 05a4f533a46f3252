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

/** Others look only where these have passed, so waiving one of them would leave things unlooked at. */
const neverWaived = [
  'given',
  'drug-identified',
  'route-documented',
  'date-documented',
  'visit-linked',
  'diagnosis-linked',
  'diagnosis-clinical',
  'diagnosis-usable',
];

/**
 * Applies the first waiver that fits a gap or a review. `today` is the day on which the record was read, `2026-03-12`.
 * What could not be checked is never waived, nor is a waiver without a reason or without an end.
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
      !neverWaived.includes(one.rule),
  );
  if (!waiver) return finding;
  return { ...finding, outcome: 'waived', waiver: { reason: waiver.reason, expires: waiver.expires } };
}
