import type { Reason } from './diagnosis.ts';
import type { Dose } from './dose.ts';
import type { Drug } from './drug.ts';
import type { Evidence } from './evidence.ts';
import type { Orderer } from './person.ts';
import type { Why } from './reading.ts';
import type { Route } from './route.ts';
import type { PartialDate } from './time.ts';

export interface Order {
  reference: string;
  status: string | null;
  intent: string | null;
  drug: Drug;
  route: Route;
  dose: Dose;
  reasons: readonly Reason[];
  orderer: Orderer | null;
  /** What says that the drug did not come from the practice: reported, a patient's pharmacy, words of a note. */
  suppliedElsewhere: readonly Evidence[];
  /** When it was written; null where that is not recorded or is no date. */
  authored: PartialDate | null;
  /** Where a dose is written, in any form: an amount, a range, or words. */
  doseWritten: readonly Evidence[];
  /** Where it is written when or how often: a timing, "as needed", words like "once". */
  frequency: readonly Evidence[];
  /** Words that say that it orders a first phase of more frequent doses. */
  loading: readonly Evidence[];
  /** From when to when it holds, where it says so. */
  period: { start: PartialDate | null; end: PartialDate | null; evidence: readonly Evidence[] };
  /** What says that this is a report of an order, by the patient or somebody else, and not the order. */
  reported: readonly Evidence[];
  /** A rate, or words for an infusion or for another way than its route. */
  infusion: readonly Evidence[];
  /** Words that say that it is not to be carried out: "do not give", "cancelled". */
  against: readonly Evidence[];
  /** Why nothing may rest on it (modifierExtension, implicitRules, malformed); else null. */
  unread: Why | null;
  evidence: readonly Evidence[];
}

/** What `MedicationAdministration.request` leads to. */
export type OrderLink =
  | { state: 'absent'; evidence: readonly Evidence[] }
  | { state: 'read'; reference: string; order: Order; evidence: readonly Evidence[] }
  | { state: 'dangling'; reference: string; evidence: readonly Evidence[] }
  | { state: 'unread'; reference: string; why: Why; evidence: readonly Evidence[] };
