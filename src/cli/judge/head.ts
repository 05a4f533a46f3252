import type { Fault } from '../record-set.ts';

/** What must be known of a whole input before the first of its patients is judged. Plain JSON. */
export interface Head {
  /** As it is named in the reports. */
  input: string;
  /** ISO instant of reading. */
  readAt: string;
  /** As the first resource that names one says it (`5.0`); null: R4. */
  fhirVersion: string | null;
  /** The types that the input holds; what refers to another type could not be looked up. Null: a record of its own. */
  types: readonly string[] | null;
  /** What could not be read or used, for all patients (`patient` null) and for single ones. */
  faults: readonly Fault[];
  /** The input holds one patient alone, who gets a report also without any administration. */
  alone: boolean;
}
