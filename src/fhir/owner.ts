import type { FhirResource } from '../domain/fhir.ts';
import { readReference, referenceText, refersTo } from './reference.ts';

/** Data that is not, or cannot be shown to be, this patient's came in. Nothing that was read may be shown. */
export class OtherPatient extends Error {
  /** Element and place, e.g. `Condition.subject (conditions page 1 entry 3)`; never the other patient's id. */
  readonly where: string;

  constructor(where: string) {
    super('other-patient');
    this.name = 'OtherPatient';
    this.where = where;
  }
}

/** Types that nothing rests on without a subject. Encounter.subject is optional in FHIR, but not to us. */
const owned = new Set(['MedicationAdministration', 'MedicationRequest', 'Condition', 'Encounter']);

/** Throws `OtherPatient` unless the resource is this patient's, or of a kind that belongs to no patient. */
export function mustBeOurs(resource: FhirResource, patient: string, base: string, place: string): void {
  const element = foreignElement(resource, patient, base);
  if (element) throw new OtherPatient(`${resource.resourceType}.${element} (${place})`);
}

function foreignElement(resource: FhirResource, patient: string, base: string): string | null {
  if (resource.resourceType === 'Patient') return resource.id === patient ? null : 'id';
  if (owned.has(resource.resourceType) && !refersTo(resource.subject, 'Patient', patient, base)) return 'subject';
  for (const element of ['subject', 'patient']) {
    const text = referenceText(resource[element]);
    const target = text === null ? null : readReference(text, base);
    if (target?.kind === 'local' && target.type === 'Patient' && target.id !== patient) return element;
  }
  return null;
}
