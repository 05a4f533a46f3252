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

const cutCodes: readonly unknown[] = ['SUBSETTED', 'REDACTED', 'MASKED'];

/**
 * Where a resource says of itself that elements were taken out (v3-ObservationValue): what it lacks must not be called
 * missing. Null when it does not say so.
 */
export function cutLabel(resource: unknown): { element: 'tag' | 'security'; code: string } | null {
  const meta = (resource as { meta?: { tag?: unknown; security?: unknown } | null } | null)?.meta;
  for (const element of ['tag', 'security'] as const) {
    if (meta?.[element] === undefined) continue;
    const codes = [meta?.[element]].flat().map(label => (label as { code?: unknown } | null | undefined)?.code);
    const code = codes.find(one => cutCodes.includes(one));
    if (code !== undefined) return { element, code: String(code) };
  }
  return null;
}
