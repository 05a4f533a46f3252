import type { FhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';

/** Something in an input that could not be read or used. The rest is processed, but rests on nothing that it may have said. */
export interface Fault {
  /** Place for people: `file.ndjson line 12`, `bundle.json entry 3`, `Condition/7`. */
  where: string;
  why: Why;
  /** Resource type that it is, or null when nobody can tell. */
  type: string | null;
  /** `Type/id` of what was left out, when known. */
  key: string | null;
  /** `Patient/x` whose record it belongs to, or null: it may be anybody's. */
  patient: string | null;
}

/** What came in together and may refer to each other: one Bundle, one folder of NDJSON, or one stream. */
export interface RecordSet {
  /** As it is named in the reports. */
  input: string;
  /** ISO instant of the data where the input says it, else of reading. */
  readAt: string;
  fhirVersion: string | null;
  resources: readonly FhirResource[];
  faults: readonly Fault[];
  /** The types an export holds: what refers to another type could not be looked up. Null: a Bundle, a record of its own. */
  types: ReadonlySet<string> | null;
}

/** The types that a verdict rests on; an export's other files are not opened. */
export const neededTypes: ReadonlySet<string> = new Set([
  'Patient',
  'Encounter',
  'MedicationAdministration',
  'Condition',
  'Immunization',
  'Procedure',
  'ChargeItem',
  'Coverage',
  'Organization',
  'Medication',
  'MedicationRequest',
  'Practitioner',
  'PractitionerRole',
  'Location',
]);
