import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Reading, Resolved } from '../domain/reading.ts';
import { otherVersion } from './release.ts';
import { view } from './view.ts';

/** Gives a resource the shape that R4 has for it. `at`: pointer to it, up to where a name follows (`Encounter/x#`). */
export type Adapt = (resource: FhirResource, at: string) => FhirResource;

/** One resource may be looked at for many visits. */
const madeBy = new WeakMap<Adapt, WeakMap<FhirResource, FhirResource>>();

/**
 * A reading as R4 would have it; pointers into it name the elements that are in the record. Resources with elements of
 * another release, which may say anything, carry nothing. What was read is not changed.
 */
export function viewOfReading(reading: Reading, adapt: Adapt): Reading {
  const made = madeBy.get(adapt) ?? new WeakMap<FhirResource, FhirResource>();
  madeBy.set(adapt, made);
  const seen = (resource: FhirResource): FhirResource => {
    if (!isFhirResource(resource)) return resource;
    const before = made.get(resource);
    if (before) return before;
    const adapted = adapt(resource, `${resource.resourceType}/${resource.id}#`);
    // Nearly every resource is R4 as it stands: nothing was made.
    if (adapted !== resource) made.set(resource, adapted);
    return adapted;
  };
  const references = [...reading.references].map(([key, answer]): [string, Resolved] =>
    answer.state === 'read' ? [key, { ...answer, resource: seen(answer.resource) }] : [key, answer],
  );
  const sources = Object.entries(reading.sources).map(([name, source]) => [
    name,
    { ...source, value: source.value.map(seen) },
  ]);
  return { ...reading, sources: Object.fromEntries(sources), references: new Map(references) };
}

/** R4 as it is. */
export function adaptR4(resource: FhirResource, at: string): FhirResource {
  const other = otherVersion(resource, 'R4');
  if (other === null) return resource;
  return view({ ...resource }, resource, {}, { faults: [{ code: 'fhir-version', detail: at + other }] });
}
