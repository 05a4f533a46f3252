import type { Reason } from './diagnosis.ts';
import type { Dose } from './dose.ts';
import type { Drug } from './drug.ts';
import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { Route } from './route.ts';

export interface Order {
  reference: string;
  status: string | null;
  intent: string | null;
  drug: Drug;
  route: Route;
  dose: Dose;
  reasons: readonly Reason[];
  requester: string | null;
  /** What says that the drug did not come from the practice: reported, a patient's pharmacy, words of a note. */
  suppliedElsewhere: readonly Evidence[];
  authoredOn: string | null;
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
