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
  const all: unknown[] = Object.values(reading.sources).flatMap(source => source.value);
  for (const answer of reading.references.values()) if (answer.state === 'read') all.push(answer.resource);
  for (const resource of all) {
    if (!isFhirResource(resource)) continue;
    const where = foreignElement(resource, reading.patient, older);
    if (where !== null) return `${resource.resourceType}/${resource.id ?? ''}#${where}`;
  }
  return null;
}

function foreignElement(resource: FhirResource, patient: string, older: boolean): string | null {
  if (resource.resourceType === 'Patient') return `Patient/${resource.id}` === patient ? null : 'id';
  // One without an id is left out as broken: it need not name this patient, but it may not name another.
  const used = typeof resource.id === 'string';
  const owned = ownerElement(resource.resourceType);
  const owner = owned === 'subject' && older ? (resource.subject ?? resource.patient) : owned && resource[owned];
  if (used && owned !== null && !names(owner, patient)) return owned;
  const contained = Array.isArray(resource.contained) ? resource.contained.filter(isFhirResource) : [];
  for (const [i, inner] of contained.entries()) {
    if (otherPatient(inner.subject, patient)) return `contained[${i}].subject`;
  }
  const performers = Array.isArray(resource.performer) ? resource.performer : [];
  const actor = performers.findIndex(one => otherPatient((one as { actor?: unknown } | null)?.actor, patient));
  if (actor >= 0) return `performer[${actor}].actor`;
  for (const element of ownerElements) if (otherPatient(resource[element], patient)) return element;
  return null;
}

function referenceIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'reference')) return null;
  const { reference } = value as { reference?: unknown };
  return typeof reference === 'string' ? reference : null;
}

/** `Patient/x` of a reference: relative, absolute, with or without version. Other texts as they are. */
function named(reference: string): string {
  return /(?:^|\/)(Patient\/[A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]+)?$/.exec(reference)?.[1] ?? reference;
}

function names(value: unknown, patient: string): boolean {
  const reference = referenceIn(value);
  return reference !== null && named(reference) === patient;
}

function otherPatient(value: unknown, patient: string): boolean {
  const reference = referenceIn(value);
  return reference !== null && /(?:^|\/)Patient\//.test(reference) && named(reference) !== patient;
}
