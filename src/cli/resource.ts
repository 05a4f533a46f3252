import type { FhirResource } from '../domain/fhir.ts';
import { ownerElement } from '../domain/owner.ts';
import type { Why } from '../domain/reading.ts';
import { isKey } from './references.ts';

/** `Type/id`, or null when it has no usable id. */
export function resourceKey(resource: FhirResource): string | null {
  const key = typeof resource.id === 'string' ? `${resource.resourceType}/${resource.id}` : '';
  return isKey(key) ? key : null;
}

/** Why a resource cannot be used at all; null when its content is left to normalising. */
export function brokenElement(resource: FhirResource): Why | null {
  return resourceKey(resource) === null ? { code: 'broken-resource', detail: `${resource.resourceType}.id` } : null;
}

/** A word or a number as it is written. What is neither may not even be shown (`{ "toString": 1 }`): `unreadable`. */
export function wordOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'unreadable';
}

/** FHIR version that a profile of the base specification names, such as `5.0`. */
export function profileVersion(resource: FhirResource): string | null {
  const profiles = (resource.meta as { profile?: unknown } | null | undefined)?.profile;
  const urls: unknown[] = Array.isArray(profiles) ? profiles : [];
  const versions = urls.map(url => /^http:\/\/hl7\.org\/fhir\/(\d+\.\d+)\//.exec(wordOf(url))?.[1]);
  return versions.find(version => version !== undefined) ?? null;
}

/** `Patient/x` whom the resource is about; null when it does not say, or names no single patient. */
export function patientOf(resource: FhirResource): string | null {
  if (resource.resourceType === 'Patient') return resourceKey(resource);
  const owner = resource[ownerElement(resource.resourceType) ?? 'subject'];
  const { reference } = (owner ?? {}) as { reference?: unknown };
  return typeof reference === 'string' && reference.startsWith('Patient/') && isKey(reference) ? reference : null;
}
