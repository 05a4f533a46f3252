/** A FHIR resource as it came in: nothing about its content is trusted before `src/normalise` has looked at it. */
export interface FhirResource {
  resourceType: string;
  id?: string;
  [element: string]: unknown;
}

/** True for a plain object that names its resource type; says nothing about the rest of its content. */
export function isFhirResource(value: unknown): value is FhirResource {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'resourceType' in value &&
    typeof value.resourceType === 'string' &&
    value.resourceType !== ''
  );
}
