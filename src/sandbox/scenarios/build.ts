import type { FhirResource } from '../../domain/fhir.ts';
import { type Concept, coding, concept, type Quantity, systems } from './codes.ts';

/** A resource that has its id. */
export type Stored = FhirResource & { id: string };
/** Elements of a resource, as FHIR writes them. `undefined` leaves a default out. */
export type Elements = Readonly<Record<string, unknown>>;

/** `{ reference: 'Type/id' }`, with the words that an EHR shows beside it. */
export function referTo(resource: Stored, display?: string): { reference: string; display?: string } {
  const reference = `${resource.resourceType}/${resource.id}`;
  return display === undefined ? { reference } : { reference, display };
}

/** A resource without the elements that are `undefined`. */
export function resource(resourceType: string, id: string, ...elements: readonly Elements[]): Stored {
  const present = Object.entries(Object.assign({}, ...elements)).filter(([, value]) => value !== undefined);
  return { resourceType, id, ...Object.fromEntries(present) };
}

/** A resource of this patient: its id starts with the patient's, so no two charts share one. */
function own(resourceType: string, patient: Stored, name: string, ...elements: readonly Elements[]): Stored {
  return resource(resourceType, `${patient.id}-${name}`, ...elements);
}

/** A visit, finished and ambulatory unless said otherwise. `diagnoses` become `Encounter.diagnosis`, ranked. */
export function encounter(
  patient: Stored,
  name: string,
  visit: {
    start: string;
    end: string | null;
    type: string;
    place: Stored | null;
    diagnoses?: readonly Stored[];
    attending?: Stored;
  },
  more: Elements = {},
): Stored {
  const diagnosis = visit.diagnoses?.map((condition, index) => ({
    condition: referTo(condition),
    use: { coding: [coding(systems.diagnosisRole, 'billing', 'Billing')] },
    rank: index + 1,
  }));
  const defaults = {
    status: visit.end === null ? 'in-progress' : 'finished',
    class: coding(systems.actCode, 'AMB', 'ambulatory'),
    type: [concept(visit.type)],
    subject: referTo(patient),
    period: visit.end === null ? { start: visit.start } : { start: visit.start, end: visit.end },
    diagnosis,
    participant: visit.attending && [
      { type: [{ coding: [coding(systems.participation, 'ATND', 'attender')] }], individual: referTo(visit.attending) },
    ],
    location: visit.place ? [{ location: referTo(visit.place, String(visit.place.name)) }] : undefined,
  };
  return own('Encounter', patient, name, defaults, more);
}

/** A diagnosis of a visit: active and confirmed unless said otherwise. `visit` is the name of the visit's resource. */
export function condition(
  patient: Stored,
  name: string,
  diagnosis: { code: Concept; visit: string | null; recorded: string },
  more: Elements = {},
): Stored {
  const category = diagnosis.visit === null ? 'problem-list-item' : 'encounter-diagnosis';
  const defaults = {
    clinicalStatus: { coding: [coding(systems.clinicalStatus, 'active')] },
    verificationStatus: { coding: [coding(systems.verificationStatus, 'confirmed')] },
    category: [{ coding: [coding(systems.conditionCategory, category)] }],
    code: diagnosis.code,
    subject: referTo(patient),
    encounter: diagnosis.visit === null ? undefined : { reference: `Encounter/${patient.id}-${diagnosis.visit}` },
    recordedDate: diagnosis.recorded,
  };
  return own('Condition', patient, name, defaults, more);
}

/** An active order for one dose. */
export function order(
  patient: Stored,
  name: string,
  wanted: { drug: Concept; dose: Quantity; route: Concept; at: string; by: Stored; visit?: Stored },
  more: Elements = {},
): Stored {
  const defaults = {
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: wanted.drug,
    subject: referTo(patient),
    encounter: wanted.visit ? referTo(wanted.visit) : undefined,
    authoredOn: wanted.at,
    requester: referTo(wanted.by),
    dosageInstruction: [
      { timing: { repeat: { count: 1 } }, route: wanted.route, doseAndRate: [{ doseQuantity: wanted.dose }] },
    ],
  };
  return own('MedicationRequest', patient, name, defaults, more);
}

/** What was charted when a dose was given. What is not named here is not in the record. */
export interface Charted {
  drug: Concept;
  at: string;
  dose?: Quantity | undefined;
  route?: Concept | undefined;
  site?: Concept | undefined;
  by?: Stored | undefined;
  visit?: Stored | undefined;
  order?: Stored | undefined;
}

/** An administration, completed unless said otherwise. `dosage` adds to its dosage. */
export function administration(
  patient: Stored,
  name: string,
  charted: Charted,
  more: Elements = {},
  dosage: Elements = {},
): Stored {
  const function_ = { coding: [coding(systems.performFunction, 'performer', 'Performer')] };
  const details = Object.entries({ route: charted.route, site: charted.site, dose: charted.dose, ...dosage }).filter(
    ([, value]) => value !== undefined,
  );
  const defaults = {
    status: 'completed',
    medicationCodeableConcept: charted.drug,
    subject: referTo(patient),
    context: charted.visit && referTo(charted.visit),
    effectiveDateTime: charted.at,
    performer: charted.by && [{ function: function_, actor: referTo(charted.by) }],
    request: charted.order && referTo(charted.order),
    dosage: details.length === 0 ? undefined : Object.fromEntries(details),
  };
  return own('MedicationAdministration', patient, name, defaults, more);
}
