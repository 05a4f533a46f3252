import { type FhirResource, isFhirResource } from '../../domain/fhir.ts';
import type { Why } from '../../domain/reading.ts';
import { otherVersion } from '../release.ts';
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

/** R5 as R4 would have it. */
export function adaptR5(resource: FhirResource, at: string): FhirResource {
  const other = otherVersion(resource, 'R5');
  const faults: Why[] = other === null ? [] : [{ code: 'fhir-version', detail: at + other }];
  const draft = draftOf(resource, at, faults);
  if (Object.hasOwn(adapters, resource.resourceType)) adapters[resource.resourceType]?.(draft);
  const { contained } = resource;
  if (Array.isArray(contained)) {
    draft.fields.contained = contained.map((inner: unknown, i) =>
      isFhirResource(inner) ? adaptR5(inner, `${at}contained[${i}].`) : inner,
    );
  }
  return finish(draft) as FhirResource;
}
