import type { FhirResource } from '../../src/domain/fhir.ts';
import type { RecordedChart } from '../charts/index.ts';

const day = '2019-05-06';

/** What else a patient's record may hold and no verdict over another day rests on. `n` makes the ids. */
export function unrelated({ patient, fhirVersion }: RecordedChart, n: number): FhirResource[] {
  const r5 = fhirVersion?.startsWith('5') ?? false;
  const subject = { reference: patient };
  const id = (name: string) => `other-${n}-${name}`;
  const encounter = { reference: `Encounter/${id('visit')}` };
  const period = { start: `${day}T09:00:00-05:00`, end: `${day}T10:00:00-05:00` };
  const act = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' };
  const icd = [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'J06.9', display: 'Acute infection' }];
  const flu = [{ system: 'http://hl7.org/fhir/sid/cvx', code: '150' }];
  const vaccine = { coding: flu, text: 'influenza vaccine' };
  const tablet = { text: 'acetaminophen 325 mg tablet' };
  return [
    { resourceType: 'Observation', id: id('pulse'), status: 'final', subject, encounter, valueInteger: 70 },
    { resourceType: 'AllergyIntolerance', id: id('allergy'), patient: subject, code: { text: 'penicillin' } },
    {
      resourceType: 'Encounter',
      id: id('visit'),
      status: r5 ? 'completed' : 'finished',
      subject,
      ...(r5 ? { class: [{ coding: [act] }], actualPeriod: period } : { class: act, period }),
    },
    { resourceType: 'Condition', id: id('cold'), subject, encounter, code: { coding: icd } },
    { resourceType: 'Condition', id: id('old'), subject, code: { text: 'childhood asthma' } },
    {
      resourceType: 'Immunization',
      id: id('flu'),
      status: 'completed',
      patient: subject,
      encounter,
      vaccineCode: vaccine,
      occurrenceDateTime: day,
    },
    {
      resourceType: 'MedicationAdministration',
      id: id('tablet'),
      status: 'completed',
      subject,
      ...(r5
        ? { encounter, medication: { concept: tablet } }
        : { context: encounter, medicationCodeableConcept: tablet }),
      [r5 ? 'occurenceDateTime' : 'effectiveDateTime']: `${day}T09:20:00-05:00`,
      dosage: { route: { text: 'oral' } },
    },
    { resourceType: 'MedicationRequest', id: id('order'), status: 'active', intent: 'order', subject },
    { resourceType: 'Practitioner', id: id('doctor'), name: [{ family: 'Other' }] },
    { resourceType: 'Location', id: id('ward'), name: 'Emergency department' },
    { resourceType: 'Organization', id: id('house'), name: 'Other house' },
    { resourceType: 'Provenance', id: id('trace'), target: [subject] },
  ];
}
