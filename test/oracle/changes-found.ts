import type { Change } from '../charts/index.ts';
import { add, both, notOffered, set, settings } from './changes.ts';

const placeSystem = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const methods = 'http://snomed.info/sct';
const ma = (path: string, value: unknown) => set('MedicationAdministration', path, value);
const visit = (path: string, value: unknown) => set('Encounter', path, value);
const order = (path: string, value: unknown) => set('MedicationRequest', path, value);
const ofClass = (code: string, system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode') =>
  visit('class', { system, code });
const byLocation = (place: string) =>
  settings(`place ${place} by location`, {
    placeOfService: { default: null, byLocation: { 'family practice': place } },
  });
const coded = (code: string) => visit('serviceType', { coding: [{ system: placeSystem, code }] });
const untyped = set('Location', 'type', undefined);
const icd = (code: string) =>
  set('Condition', 'code', { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] });
const shot = (text: string) =>
  add(`an immunization with ${text}`, {
    resourceType: 'Immunization',
    id: '$-shot',
    status: 'completed',
    patient: { reference: 'Patient/$' },
    vaccineCode: { text },
    occurrenceDateTime: '2026-03-12T10:30:00-05:00',
  });

/** Changes by which product and tables once differed, each with its like that is fine. */
export const changesFound: readonly Change[] = [
  both(both(untyped, byLocation('11')), coded('22')),
  both(both(untyped, byLocation('11')), coded('11')),
  both(byLocation('11'), set('Location', 'type', [{ coding: [{ system: placeSystem, code: '22' }] }])),
  ...['Emergency room visit', 'Emergency medicine', 'Emergency', 'Office visit', 'Injection'].flatMap(text => [
    visit('type', [{ text }]),
    visit('serviceType', { text }),
  ]),
  ...['Emergency room visit', 'Video', 'Family practice'].map(name => set('Location', 'name', name)),
  ...['SS', 'FLD', 'PRENC', 'ACUTE', 'NONAC'].map(code => ofClass(code)),
  ...['URGENT', 'ELECTIVE', 'ACUTE'].map(code => ofClass(code, 'http://urgent-care.example.org/class')),
  ...['URGENT', 'ELECTIVE'].map(code =>
    both(visit('location', undefined), ofClass(code, 'http://urgent-care.example.org/class')),
  ),
  ofClass('URGENT', 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-encounter-class'),
  ...['cancelled by MD', 'entered in error', 'given with lunch', 'please document the site'].map(text =>
    order('note', [{ text }]),
  ),
  ...['wonder drug', 'B12', 'Cyanocobalamin 1000 mcg/mL'].map(text => order('medicationCodeableConcept', { text })),
  ...[
    { value: 1e9, unit: 'mcg' },
    { value: 1e6, unit: 'mg' },
    { value: 1e9, unit: 'units' },
    { value: 2.4e6, unit: 'units' },
    { value: 3000, unit: 'meq' },
    { value: 600, unit: 'mL' },
    { value: 2, unit: 'mL' },
  ].map(dose => ma('dosage.dose', dose)),
  ...['cyanocobalamin', 'ketorolac', 'shot'].map(shot),
  ...['Z00.00', 'Z02.0', 'Z23', 'Z51.11', 'Z71.9', 'Z76.89', 'Z30.42', 'Z79.899'].map(icd),
  both(notOffered('MedicationAdministration.request'), ma('request', { reference: 'MedicationRequest/gone' })),
  both(notOffered('MedicationAdministration.performer'), ma('performer.0.function', { text: 'verifier' })),
  ma('performer.0.actor', { reference: 'Practitioner/none', display: 'Nurse Two' }),
  ma('dosage.method', { coding: [{ system: methods, code: '420620005', display: 'Push' }] }),
  ma('dosage.method', { text: 'Inject' }),
  ...['123', '999999999'].map(code => ma('dosage.site', { coding: [{ system: methods, code }] })),
  ma('dosage.site', { coding: [{ system: 'http://clinic.example.org/sites', code: 'XQ7' }] }),
];
