import { type FhirResource, isFhirResource } from '../../domain/fhir.ts';
import type { Reading, Resolved, Why } from '../../domain/reading.ts';
import { otherVersion, type Release } from '../release.ts';
import { view } from '../view.ts';
import { adaptAdministration } from './administration.ts';
import { adaptCharge, adaptCoverage, adaptLocation, adaptProcedure } from './beside.ts';
import { type Adapter, draftOf, finish } from './draft.ts';
import { adaptEncounter } from './encounter.ts';
import { adaptMedication, adaptOrder } from './order.ts';

/** Types of which R5 has read elements under other names. All others are read as they are. */
const adapters: Readonly<Record<string, Adapter>> = {
  MedicationAdministration: adaptAdministration,
  Encounter: adaptEncounter,
  MedicationRequest: adaptOrder,
  Medication: adaptMedication,
  Location: adaptLocation,
  Procedure: adaptProcedure,
  ChargeItem: adaptCharge,
  Coverage: adaptCoverage,
};

/**
 * A reading of R5 as R4 would have it; pointers into it name the elements of R5. Resources with elements of the other
 * release, which may say anything, carry nothing. What was read is not changed.
 */
export function viewOfReading(reading: Reading, release: Release): Reading {
  const made = new Map<unknown, FhirResource>();
  const seen = (resource: FhirResource): FhirResource => {
    if (!isFhirResource(resource)) return resource;
    const known = made.get(resource) ?? viewOfResource(resource, `${resource.resourceType}/${resource.id}#`, release);
    made.set(resource, known);
    return known;
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

function viewOfResource(resource: FhirResource, at: string, release: Release): FhirResource {
  const other = otherVersion(resource, release);
  const faults: Why[] = other === null ? [] : [{ code: 'fhir-version', detail: at + other }];
  if (release === 'R4') return other === null ? resource : view({ ...resource }, resource, {}, { faults });
  const draft = draftOf(resource, at, faults);
  if (Object.hasOwn(adapters, resource.resourceType)) adapters[resource.resourceType]?.(draft);
  const { contained } = resource;
  if (Array.isArray(contained)) {
    draft.fields.contained = contained.map((inner: unknown, i) =>
      isFhirResource(inner) ? viewOfResource(inner, `${at}contained[${i}].`, release) : inner,
    );
  }
  return finish(draft) as FhirResource;
}
