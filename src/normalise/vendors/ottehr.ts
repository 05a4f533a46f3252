/** Ottehr writes SNOMED route codes under the URL of the value set. */
export function ottehrRouteSystem(system: string): string {
  return system === 'http://hl7.org/fhir/ValueSet/route-codes' ? 'http://snomed.info/sct' : system;
}

const parts = new Map<string, 'administered' | 'ordered'>([
  ['practitioner-administered-medication', 'administered'],
  ['practitioner-ordered-by-medication', 'ordered'],
  ['practitioner-ordered-medication', 'ordered'],
]);

/** Ottehr lists who made the order, who ordered and who gave it side by side, told apart by the function only. */
export function ottehrPart(code: string) {
  return parts.get(code) ?? null;
}
