import type { FhirResource } from '../domain/fhir.ts';
import { ownerElement, ownerElements } from '../domain/owner.ts';
import { keyReferred } from './reference.ts';

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

/** The resource is this patient's by an element that only FHIR versions before those read here have. */
export class OlderVersion extends Error {
  /** As in `OtherPatient`. */
  readonly where: string;

  constructor(where: string) {
    super('fhir-version');
    this.name = 'OlderVersion';
    this.where = where;
  }
}

/**
 * Throws `OtherPatient` unless the resource is this patient's, or of a kind that belongs to no patient; `OlderVersion`
 * where it is this patient's in the way of DSTU2.
 */
export function mustBeOurs(resource: FhirResource, patient: string, base: string, place: string): void {
  const element = foreignElement(resource, patient, base);
  const older = resource.subject === undefined && keyReferred(resource.patient, base) === `Patient/${patient}`;
  if (element === 'subject' && older) {
    throw new OlderVersion(`${resource.resourceType}.patient (${place})`);
  }
  if (element) throw new OtherPatient(`${resource.resourceType}.${element} (${place})`);
}

function foreignElement(resource: FhirResource, patient: string, base: string): string | null {
  if (resource.resourceType === 'Patient') return resource.id === patient ? null : 'id';
  const owned = ownerElement(resource.resourceType);
  if (owned !== null && keyReferred(resource[owned], base) !== `Patient/${patient}`) return owned;
  const isOther = (key: string | null) => key?.startsWith('Patient/') && key !== `Patient/${patient}`;
  return ownerElements.find(element => isOther(keyReferred(resource[element], base))) ?? null;
}
