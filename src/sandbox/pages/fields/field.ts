import type { FhirResource } from '../../../domain/fhir.ts';

/** The value of a field that holds something the page has no choice for. Saving it changes nothing. */
export const asRecorded = 'as recorded';

export interface Choice {
  value: string;
  label: string;
}

/** What a reference field may point at. */
export type ReferenceType = 'Practitioner' | 'Location' | 'Encounter' | 'MedicationRequest' | 'Condition';

/** How a field is filled in. `suggest` is free text with suggestions; `references` is a set of them. */
export type Input =
  | { kind: 'text' | 'number' | 'time' }
  | { kind: 'suggest'; suggestions: readonly string[] }
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'reference' | 'references'; to: ReferenceType };

/** One editable place in a resource: how it is read into one text, and written back from it. */
export interface EditableField {
  /** FHIR path from the resource type. Saves name it. */
  path: string;
  /** Other paths by which one may be led here. */
  also: readonly string[];
  label: string;
  input: Input;
  /** It cannot be emptied. */
  required?: true;
  /** The value for the control; empty when nothing is recorded. */
  read(resource: FhirResource): string;
  /** What the record says, in words, where the control cannot show it. */
  recorded(resource: FhirResource): string;
  /** The resource with that value. `display` are the words for a reference. Throws `BadValue`. */
  write(resource: FhirResource, value: string, display: string): FhirResource;
}

/** A value that this field does not take. The message is for the person at the EHR. */
export class BadValue extends Error {}

export function choices(...values: readonly string[]): Choice[] {
  return values.map(value => ({ value, label: value }));
}
