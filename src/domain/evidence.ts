/** Where in the record a value stands: `MedicationAdministration/x#dosage.route.coding[0]`. */
export type Pointer = string;

/** A pointer and what was read there, as text. `value` is empty when the element was looked for and is not there. */
export interface Evidence {
  pointer: Pointer;
  value: string;
}

/** Joins a reference (`Type/id`) and an element path inside that resource. */
export function pointer(reference: string, path: string): Pointer {
  return `${reference}#${path}`;
}
