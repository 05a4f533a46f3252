import { describe, expect, test } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { mustBeOurs } from '../../src/fhir/owner.ts';
import { base, condition, coverage, immunization, patient } from './server.ts';

const ours = { reference: 'Patient/p1' };
const other = { reference: 'Patient/p2' };

/** Name, message and place of what was thrown; null when the resource is taken. */
function refusal(resource: FhirResource): string[] | null {
  try {
    mustBeOurs(resource, 'p1', base, 'page 1 entry 2');
    return null;
  } catch (error) {
    const { name, message, where } = error as Error & { where: string };
    return [name, message, where];
  }
}
const foreign = (element: string) => ['OtherPatient', 'other-patient', `${element} (page 1 entry 2)`];
const older = (element: string) => ['OlderVersion', 'fhir-version', `${element} (page 1 entry 2)`];

describe('a resource', () => {
  const cases: [name: string, resource: FhirResource, refused: string[] | null][] = [
    ['of this patient', condition('c1'), null],
    ['that is this patient', patient, null],
    ['that is another patient', { ...patient, id: 'p2' }, foreign('Patient.id')],
    ['of another patient', condition('c1', { subject: other }), foreign('Condition.subject')],
    ['of nobody', condition('c1', { subject: undefined }), foreign('Condition.subject')],
    [
      'of this patient in the way of DSTU2',
      condition('c1', { subject: undefined, patient: ours }),
      older('Condition.patient'),
    ],
    [
      'of another one in that way',
      condition('c1', { subject: undefined, patient: other }),
      foreign('Condition.subject'),
    ],
    ['of another one and this one', condition('c1', { subject: other, patient: ours }), foreign('Condition.subject')],
    ['of nothing and this one', condition('c1', { subject: null, patient: ours }), foreign('Condition.subject')],
    ['of this one and another one', condition('c1', { patient: other }), foreign('Condition.patient')],
    [
      'that benefits nobody',
      coverage('v1', { beneficiary: undefined, patient: ours }),
      foreign('Coverage.beneficiary'),
    ],
    ['given to another patient', immunization('i1', { patient: other }), foreign('Immunization.patient')],
    ['of a kind that belongs to nobody', { resourceType: 'Device', id: 'd1' }, null],
    [
      'of that kind, of another patient',
      { resourceType: 'Device', id: 'd1', patient: other },
      foreign('Device.patient'),
    ],
  ];
  test.each(cases)('%s', (_, resource, refused) => expect(refusal(resource)).toEqual(refused));
});
