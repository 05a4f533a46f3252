/** The bare id in `Encounter/x`. */
export function encounterId(reference: string): string {
  return reference.slice('Encounter/'.length);
}
