import type { FhirResource } from '../../src/domain/fhir.ts';
import { b12Chart } from '../cli/charts.ts';

const drug = { reference: 'Medication/p1-drug' };

/** The chart that every fault strikes: one injection with nothing missing, so that only the fault keeps it from "Complete". */
export const chart: readonly FhirResource[] = withDrug(b12Chart('p1')).map(one =>
  one.resourceType === 'MedicationRequest' ? withAll(one) : one,
);

/** The order with all that a complete one says. */
function withAll(order: FhirResource): FhirResource {
  const [instruction] = order.dosageInstruction as object[];
  return {
    ...order,
    authoredOn: '2026-03-12',
    requester: { reference: 'Practitioner/p1-nurse' },
    dosageInstruction: [{ ...instruction, timing: { repeat: { count: 1 } } }],
  };
}

/** The drug by reference, so that a Medication has to be read as well. */
function withDrug(resources: readonly FhirResource[]): FhirResource[] {
  const given = resources.find(({ resourceType }) => resourceType === 'MedicationAdministration');
  const medication = { resourceType: 'Medication', id: 'p1-drug', code: given?.medicationCodeableConcept };
  return [
    medication,
    ...resources.map(({ ...resource }) => {
      if (resource === given || resource.resourceType !== 'MedicationAdministration') return resource;
      delete resource.medicationCodeableConcept;
      return { ...resource, medicationReference: drug };
    }),
  ];
}

/** The chart with elements of one type's resources changed; `undefined` takes an element out. */
export function changed(type: string, change: (resource: FhirResource) => object): FhirResource[] {
  return chart.map(one => (one.resourceType === type ? { ...one, ...change(structuredClone(one)) } : one));
}

/** The chart with further resources. */
export function plus(...resources: readonly FhirResource[]): FhirResource[] {
  return [...chart, ...resources];
}

/** The chart's only resource of a type. */
export function only(type: string): FhirResource {
  const found = chart.find(({ resourceType }) => resourceType === type);
  if (!found) throw new Error(`no ${type}`);
  return structuredClone(found);
}
