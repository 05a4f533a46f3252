import type { FhirResource } from '../domain/fhir.ts';
import { openTypes } from './scopes.ts';

/** Id of the patient a resource belongs to; null when it names none. */
function owner(resource: FhirResource): string | null {
  if (resource.resourceType === 'Patient') return resource.id ?? null;
  for (const element of ['subject', 'patient', 'beneficiary']) {
    const value = resource[element];
    if (typeof value !== 'object' || value === null || !('reference' in value)) continue;
    const id = /^Patient\/([^/]+)$/.exec(String(value.reference))?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

/** Whether someone who was let in for one patient may see a resource. What names no patient is not shown. */
export function mayBeSeen(resource: FhirResource, patient: string): boolean {
  return openTypes.includes(resource.resourceType) || owner(resource) === patient;
}
