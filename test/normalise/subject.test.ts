import { describe, expect, test } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { complete, type Resolved } from '../../src/domain/reading.ts';
import { foreignPatient } from '../../src/normalise/subject.ts';
import { administration, condition, encounter, order, readingOf } from './helpers.ts';

const foreign = (...resources: readonly unknown[]) => {
  const reading = readingOf([]);
  const sources = { ...reading.sources, administrations: complete(resources as FhirResource[]) };
  return foreignPatient({ ...reading, sources }, false);
};
const to = (reference: unknown) => ({ reference });
const subject = to('Patient/q');

describe('an element that must name this patient', () => {
  const references: [reference: unknown, ours: boolean][] = [
    ['Patient/p', true],
    ['Patient/p/_history/12', true],
    ['https://ehr.example/fhir/Patient/p', true],
    ['https://ehr.example/fhir/Patient/p/_history/v-1.2', true],
    ['Patient/q', false],
    ['https://ehr.example/fhir/Patient/q', false],
    ['Patient/p/_history/', false],
    ['Patient/p/more', false],
    ['Patient/p/Patient/q', false],
    ['xPatient/p', false],
    ['Group/p', false],
    ['Patient', false],
    ['p', false],
    ['', false],
    [['Patient/p'], false],
    [null, false],
  ];
  test.each(references)('%j: %s', (reference, ours) => {
    const where = foreign(condition({ subject: to(reference) }));
    expect(where).toBe(ours ? null : 'Condition/c#subject');
  });

  const absent: [name: string, resource: FhirResource, where: string][] = [
    ['administration', administration({ subject: undefined }), 'MedicationAdministration/a#subject'],
    ['order', order({ subject: null }), 'MedicationRequest/o#subject'],
    ['visit', encounter({ subject: 'Patient/p' }), 'Encounter/e#subject'],
    ['immunization', { resourceType: 'Immunization', id: 'i', subject: to('Patient/p') }, 'Immunization/i#patient'],
    ['coverage', { resourceType: 'Coverage', id: 'v', patient: to('Patient/p') }, 'Coverage/v#beneficiary'],
    ['procedure', { resourceType: 'Procedure', id: 's' }, 'Procedure/s#subject'],
    ['charge', { resourceType: 'ChargeItem', id: 'x' }, 'ChargeItem/x#subject'],
  ];
  test.each(absent)('%s', (_, resource, where) => expect(foreign(resource)).toBe(where));
});

describe('another patient', () => {
  const places: [name: string, resource: unknown, where: string | null][] = [
    ['is the patient', { resourceType: 'Patient', id: 'q' }, 'Patient/q#id'],
    ['is a patient without id', { resourceType: 'Patient' }, 'Patient/#id'],
    ['is this one', { resourceType: 'Patient', id: 'p' }, null],
    ['is named by a broken resource', { resourceType: 'Condition', subject }, 'Condition/#subject'],
    ['is not named by a broken resource', { resourceType: 'Condition', id: 7 }, null],
    ['is named by what belongs to nobody', { resourceType: 'Device', id: 'd', patient: subject }, 'Device/d#patient'],
    [
      'is named there in an odd way',
      { resourceType: 'Device', id: 'd', patient: to('Patient/q x') },
      'Device/d#patient',
    ],
    ['is not named by it', { resourceType: 'Device', id: 'd', patient: to('Group/q') }, null],
    ['benefits', condition({ beneficiary: subject }), 'Condition/c#beneficiary'],
    ['is in what is contained', condition({ contained: [null, { subject }] }), 'Condition/c#contained[1].subject'],
    ['is in the one that is contained', condition({ contained: { subject } }), 'Condition/c#contained[0].subject'],
    ['is not contained', condition({ contained: [{ subject: to('Patient/p') }, 'x', null] }), null],
    ['gave it', condition({ performer: [null, { actor: subject }] }), 'Condition/c#performer[1].actor'],
    ['did not give it', condition({ performer: [{ actor: to('Patient/p') }, { actor: to('Practitioner/q') }] }), null],
    ['is no resource', { id: 'q', subject }, null],
    ['is nothing', null, null],
  ];
  test.each(places)('%s', (_, resource, where) => {
    expect(foreign(resource)).toBe(where);
    expect(foreign(administration(), resource)).toBe(where);
  });
});

test('what was referred to is looked at like the rest, when it was read', () => {
  const seen = (answer: Resolved) =>
    foreignPatient({ ...readingOf([]), references: new Map([['Condition/c', answer]]) }, false);
  expect(seen({ state: 'read', resource: condition({ subject }) })).toBe('Condition/c#subject');
  expect(seen({ state: 'read', resource: condition() })).toBeNull();
  expect(seen({ state: 'missing' })).toBeNull();
});

describe('in a version before those read here, `patient` stands where later ones say `subject`', () => {
  const cases: [name: string, change: object, later: string | null, older: string | null][] = [
    ['this patient', { subject: undefined, patient: to('Patient/p') }, 'Condition/c#subject', null],
    ['another one', { subject: undefined, patient: subject }, 'Condition/c#subject', 'Condition/c#subject'],
    ['nobody', { subject: undefined }, 'Condition/c#subject', 'Condition/c#subject'],
    ['both', { patient: to('Patient/p') }, null, null],
    [
      'this one beside another subject',
      { subject, patient: to('Patient/p') },
      'Condition/c#subject',
      'Condition/c#subject',
    ],
  ];
  test.each(cases)('%s', (_, change, later, older) => {
    const reading = readingOf([condition({ ...change })]);
    expect([foreignPatient(reading, false), foreignPatient(reading, true)]).toEqual([later, older]);
  });
});
