/**
 * One record of a grouped input, as one line of text: whose it is, where it was found, and the resource, between tabs.
 * All lines of a patient stand together; what is nobody's own (Medication, Practitioner, Location) stands before the
 * first patient.
 */
export interface GroupedLine {
  /** `Patient/x`; empty: nobody's own. */
  patient: string;
  /** Where it was found, for people: `Condition.ndjson line 12`; empty where nobody knows. */
  place: string;
  /** The FHIR resource in JSON. */
  resource: string;
}

/** @returns without line end. Tabs within the resource stay: only the first two of a line part it. */
export function writeGrouped({ patient, place, resource }: GroupedLine): string {
  return `${patient}\t${place}\t${resource}`;
}

/** Null for a line that is not one. */
export function readGrouped(line: string): GroupedLine | null {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  if (first < 0 || second < 0) return null;
  return { patient: line.slice(0, first), place: line.slice(first + 1, second), resource: line.slice(second + 1) };
}
