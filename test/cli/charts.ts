import type { FhirResource } from '../../src/domain/fhir.ts';

type Elements = Readonly<Record<string, unknown>>;

const b12 = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11248', display: 'cyanocobalamin' };
const intramuscular = { system: 'http://snomed.info/sct', code: '78421000', display: 'Intramuscular route' };

/** A B12 injection with nothing missing, of the patient `name`. Ids begin with that name. */
export function b12Chart(name: string, changes: Readonly<Record<string, Elements>> = {}): FhirResource[] {
  const subject = { reference: `Patient/${name}`, display: 'Zebra, Quagga' };
  const resources: FhirResource[] = [
    { resourceType: 'Patient', id: name, name: [{ family: 'Zebra', given: ['Quagga'] }], birthDate: '1950-01-01' },
    { resourceType: 'Practitioner', id: `${name}-nurse`, name: [{ text: 'Nurse One', suffix: ['RN'] }] },
    {
      resourceType: 'Location',
      id: `${name}-place`,
      name: 'Family practice',
      type: [
        {
          coding: [
            {
              system: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
              code: '11',
            },
          ],
        },
      ],
    },
    {
      resourceType: 'Condition',
      id: `${name}-anemia`,
      subject,
      encounter: { reference: `Encounter/${name}-visit` },
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
      },
      verificationStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
      },
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'encounter-diagnosis' }],
        },
      ],
      code: {
        coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0', display: 'Pernicious anemia' }],
        text: 'Pernicious anemia',
      },
    },
    {
      resourceType: 'Encounter',
      id: `${name}-visit`,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      period: { start: '2026-03-12T10:00:00-05:00', end: '2026-03-12T11:00:00-05:00' },
      diagnosis: [{ condition: { reference: `Condition/${name}-anemia` }, rank: 1 }],
      location: [{ location: { reference: `Location/${name}-place` } }],
    },
    {
      resourceType: 'MedicationRequest',
      id: `${name}-order`,
      status: 'completed',
      intent: 'order',
      subject,
      medicationCodeableConcept: { coding: [b12], text: 'cyanocobalamin 1,000 mcg/mL injection' },
      dosageInstruction: [
        {
          route: { coding: [intramuscular] },
          doseAndRate: [
            { doseQuantity: { value: 1000, unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' } },
          ],
        },
      ],
    },
    {
      resourceType: 'MedicationAdministration',
      id: `${name}-given`,
      status: 'completed',
      subject,
      context: { reference: `Encounter/${name}-visit` },
      request: { reference: `MedicationRequest/${name}-order` },
      performer: [{ actor: { reference: `Practitioner/${name}-nurse` } }],
      effectiveDateTime: '2026-03-12T10:20:00-05:00',
      medicationCodeableConcept: { coding: [b12], text: 'cyanocobalamin 1,000 mcg/mL injection' },
      dosage: {
        route: { coding: [intramuscular] },
        site: {
          coding: [{ system: 'http://snomed.info/sct', code: '16217701000119102', display: 'Left deltoid' }],
          text: 'Left deltoid',
        },
        dose: { value: 1000, unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' },
      },
    },
  ];
  return resources.map(resource => ({ ...resource, ...changes[resource.resourceType] }));
}

/** The chart without its route: the one gap. */
export function withoutRoute(name: string): FhirResource[] {
  return b12Chart(name).map(resource => {
    if (resource.resourceType !== 'MedicationAdministration') return resource;
    const { route: _, ...dosage } = resource.dosage as Elements;
    return { ...resource, dosage };
  });
}

export function bundle(resources: readonly unknown[], more: Elements = {}): FhirResource {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })), ...more };
}

export function ndjson(resources: readonly unknown[]): string {
  return resources.map(resource => `${JSON.stringify(resource)}\n`).join('');
}

export const now = '2026-03-13T00:00:00Z';
