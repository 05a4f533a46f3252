import type { FhirResource } from '../../../src/domain/fhir.ts';
import { coding, concept, without } from './concept.ts';
import type { Draw } from './draw.ts';

const placeCodes = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';

/** Names that say nothing about the kind of place. */
export const clinicNames = ['Family Practice North', 'Elm Street Clinic', 'IM Associates', 'Primary Care 2', 'EHS PCC'];

/** Where an office visit took place, said by a code, a role, or a phrase. */
export function office(id: string, draw: Draw): FhirResource {
  const type = draw.one([
    concept([coding(placeCodes, '11', 'Office')]),
    concept([coding(placeCodes, '20', 'Urgent Care Facility')]),
    concept([coding('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'PROFF')]),
    concept([], "Physician's office"),
    concept([], 'Urgent care'),
  ]);
  return without({
    resourceType: 'Location',
    id,
    status: draw.chance(0.5) ? 'active' : undefined,
    name: draw.one(clinicNames),
    mode: draw.chance(0.3) ? 'instance' : undefined,
    type: [type],
  }) as FhirResource;
}

/** A location without a word about its kind, or of a kind that no office claim comes from. */
export function otherPlace(id: string, draw: Draw): FhirResource {
  const name = draw.one([...clinicNames, 'Emergency Dept', '5 West Nursing Unit', 'Same Day Surgery', 'Patient home']);
  const type = draw.one([
    undefined,
    undefined,
    [concept([coding(placeCodes, draw.one(['12', '19', '21', '22', '23', '24', '31', '50']))])],
    [concept([coding('http://terminology.hl7.org/CodeSystem/v3-RoleCode', draw.one(['HOSP', 'ER', 'ICU', 'PTRES']))])],
  ]);
  return without({ resourceType: 'Location', id, name, type }) as FhirResource;
}
