/** Says that a gap or a question is accepted, for which record (null: any), why, by whom and until when. */
export interface Waiver {
  rule: string;
  /** `MedicationAdministration/x`, or `Encounter/x` for a check of the visit; null: any. */
  reference: string | null;
  /** The message key of what was accepted; what the rule says next is not waived with it. Null: whatever it says. */
  message: string | null;
  reason: string;
  /** The last day it holds, `2026-12-31`. */
  expires: string;
  /** Who accepted it, in their own words; null: not said. */
  by: string | null;
}
