import type { FhirResource } from '../domain/fhir.ts';
import { isFhirResource } from '../domain/fhir.ts';
import { ownerElement, ownerElements } from '../domain/owner.ts';
import type { Reading } from '../domain/reading.ts';

/**
 * Where the data names another patient, or fails to name one where it must: `Condition/x#subject`. Null when everything
 * that was read and everything it refers to is this patient's.
 * @param older it is of a version that is not read here, and DSTU2 says `patient` where later ones say `subject`
 */
export function foreignPatient(reading: Reading, older: boolean): string | null {
  const looked = new Set<unknown>();
  // Most of what is referred to stands among the sources, too.
  const foreignIn = (resource: unknown): string | null => {
    if (looked.has(resource) || !isFhirResource(resource)) return null;
    looked.add(resource);
    const where = foreignElement(resource, reading.patient, older);
    return where === null ? null : `${resource.resourceType}/${resource.id ?? ''}#${where}`;
  };
  for (const { value } of Object.values(reading.sources))
    for (const resource of value) {
      const where = foreignIn(resource);
      if (where !== null) return where;
    }
  for (const answer of reading.references.values()) {
    const where = foreignIn((answer as { resource?: unknown }).resource);
    if (where !== null) return where;
  }
  return null;
}

function foreignElement(resource: FhirResource, patient: string, older: boolean): string | null {
  if (resource.resourceType === 'Patient') return `Patient/${resource.id}` === patient ? null : 'id';
  // One without an id is left out as broken: it need not name this patient, but it may not name another.
  const used = typeof resource.id === 'string';
  const owned = ownerElement(resource.resourceType);
  if (used && owned !== null) {
    const owner = resource[owned] ?? (older ? resource.patient : null);
    if (patientIn(owner) !== patient) return owned;
  }
  const inner = firstOther(resource.contained, 'subject', patient);
  if (inner >= 0) return `contained[${inner}].subject`;
  const actor = firstOther(resource.performer, 'actor', patient);
  if (actor >= 0) return `performer[${actor}].actor`;
  return ownerElements.find(element => isOther(resource[element], patient)) ?? null;
}

/** The first item of a list, or the only one, whose element names another patient; -1: none does. */
function firstOther(items: unknown, element: string, patient: string): number {
  if (items === undefined) return -1;
  const all: readonly unknown[] = Array.isArray(items) ? items : [items];
  return all.findIndex(one => isOther(at(one, element), patient));
}

const shape = /(?:^|\/)(Patient\/[A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]+)?$/;

/**
 * `Patient/x` that a reference names: relative, absolute, with or without version. One to a patient in any other form is
 * returned as it is written; null when it names no patient.
 */
function patientIn(value: unknown): string | null {
  const reference = at(value, 'reference');
  if (typeof reference !== 'string' || !reference.includes('Patient/')) return null;
  return shape.exec(reference)?.[1] ?? (/(?:^|\/)Patient\//.test(reference) ? reference : null);
}

function at(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[name];
}

function isOther(value: unknown, patient: string): boolean {
  const named = patientIn(value);
  return named !== null && named !== patient;
}
