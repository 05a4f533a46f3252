import type { FhirResource } from '../../../src/domain/fhir.ts';
import { dateOf } from './clock.ts';
import { coding, concept, without } from './concept.ts';
import type { Draw } from './draw.ts';
import { drawName } from './people.ts';

/** A grown-up, alive. */
export function patient(id: string, draw: Draw): FhirResource {
  const { family, given } = drawName(draw);
  return without({
    resourceType: 'Patient',
    id,
    active: draw.chance(0.6) ? true : undefined,
    identifier: draw.chance(0.7)
      ? [
          {
            use: 'usual',
            type: concept([coding('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR')]),
            system: 'urn:oid:2.16.840.1.113883.19.5',
            value: String(draw.between(10_000, 999_999)),
          },
        ]
      : undefined,
    name: [{ use: 'official', family, given: [given] }],
    gender: draw.one(['female', 'male', 'other', 'unknown']),
    birthDate: dateOf(draw.between(-14_000, 12_000)),
    deceasedBoolean: draw.chance(0.2) ? false : undefined,
  }) as FhirResource;
}
