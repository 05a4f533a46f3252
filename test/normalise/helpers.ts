import type { ChartSettings } from '../../src/domain/chart.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { complete, type Reading, type Resolved } from '../../src/domain/reading.ts';
import { normalise } from '../../src/normalise/index.ts';

export const settings: ChartSettings = {
  timeZone: 'America/Chicago',
  notOffered: [],
  placeOfService: { default: null, byLocation: {} },
};

/** A Reading over any resources of Patient/p, everything read to the end. */
export function readingOf(resources: readonly FhirResource[], more: Partial<Reading> = {}): Reading {
  const of = (type: string) => complete(resources.filter(one => one.resourceType === type));
  const references = new Map<string, Resolved>(
    resources.map(resource => [`${resource.resourceType}/${resource.id}`, { state: 'read', resource }]),
  );
  return {
    patient: 'Patient/p',
    encounter: null,
    readAt: '2026-03-12T12:00:00Z',
    fhirVersion: '4.0.1',
    sources: {
      patient: of('Patient'),
      encounters: of('Encounter'),
      administrations: of('MedicationAdministration'),
      conditions: of('Condition'),
      immunizations: of('Immunization'),
      procedures: of('Procedure'),
      charges: of('ChargeItem'),
      coverages: of('Coverage'),
      medications: of('Medication'),
      orders: of('MedicationRequest'),
      practitioners: of('Practitioner'),
      locations: of('Location'),
    },
    references,
    problems: [],
    otherVisits: null,
    ...more,
  };
}

/** An administration with nothing missing; `change` replaces elements. */
export function administration(change: Record<string, unknown> = {}): FhirResource {
  return {
    resourceType: 'MedicationAdministration',
    id: 'a',
    status: 'completed',
    medicationCodeableConcept: { text: 'cyanocobalamin 1,000 mcg/mL injection' },
    subject: { reference: 'Patient/p' },
    context: { reference: 'Encounter/e' },
    effectiveDateTime: '2026-03-12T10:20:00-06:00',
    performer: [{ actor: { reference: 'Practitioner/n', display: 'Ana Ruiz, RN' } }],
    request: { reference: 'MedicationRequest/o' },
    dosage: {
      route: { coding: [{ system: 'http://snomed.info/sct', code: '78421000', display: 'Intramuscular route' }] },
      site: { text: 'Left deltoid' },
      dose: { value: 1000, unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' },
    },
    ...change,
  };
}

/** The chart of these resources; throws when the load was stopped. */
export function chartOf(
  resources: readonly FhirResource[],
  more: Partial<Reading> = {},
  set: ChartSettings = settings,
) {
  const normalised = normalise(readingOf(resources, more), set);
  if (!('chart' in normalised)) throw new Error(`stopped: ${normalised.stop.why} ${normalised.stop.where}`);
  return normalised.chart;
}

/** The only administration of a chart that holds just this one. */
export function read(change: Record<string, unknown> = {}, others: readonly FhirResource[] = []) {
  const [only] = chartOf([administration(change), ...others]).administrations;
  if (!only) throw new Error('no administration');
  return only;
}

const subject = { reference: 'Patient/p' };
/** An order for the administration; `more` replaces elements. */
export const order = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'MedicationRequest',
  id: 'o',
  status: 'completed',
  intent: 'order',
  subject,
  medicationCodeableConcept: { text: 'cyanocobalamin' },
  dosageInstruction: [{ route: { text: 'IM' }, doseAndRate: [{ doseQuantity: { value: 1000, unit: 'mcg' } }] }],
  ...more,
});
/** The visit of the administration. */
export const encounter = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Encounter',
  id: 'e',
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  subject,
  period: { start: '2026-03-12T10:00:00-06:00', end: '2026-03-12T10:40:00-06:00' },
  ...more,
});
/** A diagnosis with an ICD-10-CM code. */
export const condition = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0', display: 'Pernicious anemia' }] },
  ...more,
});
