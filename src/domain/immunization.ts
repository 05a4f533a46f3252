import type { Drug } from './drug.ts';
import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { Route } from './route.ts';
import type { PartialDate } from './time.ts';

/** One Immunization: the vaccine's own record, beside which a MedicationAdministration may be its double. */
export interface Immunization {
  /** `Immunization/x` */
  reference: string;
  status: string | null;
  /** What was given, as the drug table knows it. */
  drug: Drug;
  /** CVX codes as recorded. */
  cvx: readonly string[];
  route: Route;
  given: PartialDate | null;
  /** `Encounter/x` or null. */
  visit: string | null;
  /** Not done, or entered in error. */
  void: boolean;
  unread: Why | null;
  evidence: readonly Evidence[];
}
