/**
 * The element by which a resource says whose it is, for the types that nothing rests on unless they are this patient's.
 * `Encounter.subject` and `ChargeItem.subject` may be left out or name a group in FHIR, but not here.
 */
const owners: ReadonlyMap<string, 'subject' | 'patient' | 'beneficiary'> = new Map([
  ['MedicationAdministration', 'subject'],
  ['MedicationRequest', 'subject'],
  ['Condition', 'subject'],
  ['Encounter', 'subject'],
  ['Procedure', 'subject'],
  ['ChargeItem', 'subject'],
  ['Immunization', 'patient'],
  ['Coverage', 'beneficiary'],
]);

/** Elements that name whose a resource is. Who holds a policy or pays may well be somebody else. */
export const ownerElements = ['subject', 'patient', 'beneficiary'] as const;

/** `subject`, `patient` or `beneficiary`; null for types that belong to no patient. */
export function ownerElement(type: string): (typeof ownerElements)[number] | null {
  return owners.get(type) ?? null;
}
