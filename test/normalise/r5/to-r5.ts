import type { FhirResource } from '../../../src/domain/fhir.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined` and null stay what they are: what is not there has no form. */
function each(value: unknown, change: (item: Fields) => unknown): unknown {
  return Array.isArray(value) ? value.map(item => (isFields(item) ? change(item) : item)) : value;
}

function move(fields: Fields, from: string, to: string, change: (value: unknown) => unknown = value => value): void {
  if (!Object.hasOwn(fields, from)) return;
  const value = fields[from];
  delete fields[from];
  fields[to] = value === undefined || value === null ? value : change(value);
}

const concept = (value: unknown) => ({ concept: value });
const reference = (value: unknown) => ({ reference: value });
const listed = (value: unknown) => (isFields(value) ? [value] : value);

/** `concept[]` and `reference[]` of R4 as one list of CodeableReferences. */
function together(
  fields: Fields,
  codes: string,
  references: string,
  to: string,
  wrap = (value: unknown) => value,
): void {
  const all = [
    ...(Array.isArray(fields[codes]) ? fields[codes].map(concept) : []),
    ...(Array.isArray(fields[references]) ? fields[references].map(reference) : []),
  ];
  delete fields[codes];
  delete fields[references];
  if (all.length > 0) fields[to] = all.map(wrap);
}

function medication(fields: Fields): void {
  const { medicationCodeableConcept: coded, medicationReference: referred } = fields;
  delete fields.medicationCodeableConcept;
  delete fields.medicationReference;
  const both = { ...(coded ? { concept: coded } : {}), ...(referred ? { reference: referred } : {}) };
  if (coded || referred) fields.medication = both;
}

const changes: Record<string, (fields: Fields) => void> = {
  MedicationAdministration: fields => {
    medication(fields);
    move(fields, 'effectiveDateTime', 'occurenceDateTime');
    move(fields, 'effectivePeriod', 'occurencePeriod');
    move(fields, 'context', 'encounter');
    move(fields, 'category', 'category', listed);
    together(fields, 'reasonCode', 'reasonReference', 'reason');
    fields.performer = each(fields.performer, ({ actor, ...rest }) =>
      actor ? { ...rest, actor: { reference: actor } } : rest,
    );
    fields.device = each(fields.device, reference);
  },
  Encounter: fields => {
    const status = statuses[String(fields.status)];
    if (status !== undefined) fields.status = status;
    move(fields, 'period', 'actualPeriod');
    move(fields, 'class', 'class', value => [{ coding: [value] }]);
    move(fields, 'serviceType', 'serviceType', value => [concept(value)]);
    together(fields, 'reasonCode', 'reasonReference', 'reason', value => ({ value: [value] }));
    fields.diagnosis = each(fields.diagnosis, ({ condition, use, rank: _, ...rest }) => ({
      ...rest,
      ...(condition ? { condition: [{ reference: condition }] } : {}),
      ...(use ? { use: [use] } : {}),
    }));
    fields.participant = each(fields.participant, ({ individual, ...rest }) => ({ ...rest, actor: individual }));
    // R5 keeps what was before in a resource of its own.
    delete fields.classHistory;
    delete fields.statusHistory;
    move(fields, 'hospitalization', 'admission');
    fields.location = each(fields.location, place => {
      const changed = { ...place };
      move(changed, 'physicalType', 'form');
      return changed;
    });
  },
  MedicationRequest: fields => {
    medication(fields);
    together(fields, 'reasonCode', 'reasonReference', 'reason');
    move(fields, 'reportedBoolean', 'reported');
    move(fields, 'reportedReference', 'informationSource', listed);
    fields.dosageInstruction = each(fields.dosageInstruction, instruction => {
      const changed = { ...instruction };
      move(changed, 'asNeededBoolean', 'asNeeded');
      move(changed, 'asNeededCodeableConcept', 'asNeededFor', listed);
      return changed;
    });
    if (isFields(fields.dispenseRequest)) {
      fields.dispenseRequest = { ...fields.dispenseRequest };
      move(fields.dispenseRequest as Fields, 'performer', 'dispenser');
    }
  },
  Medication: fields => {
    move(fields, 'form', 'doseForm');
    fields.ingredient = each(fields.ingredient, ({ itemCodeableConcept, itemReference, strength, ...rest }) => ({
      ...rest,
      ...(itemCodeableConcept ? { item: { concept: itemCodeableConcept } } : {}),
      ...(itemReference ? { item: { reference: itemReference } } : {}),
      ...(strength ? { strengthRatio: strength } : {}),
    }));
  },
  Location: fields => move(fields, 'physicalType', 'form'),
  Procedure: fields => {
    move(fields, 'performedDateTime', 'occurrenceDateTime');
    move(fields, 'performedPeriod', 'occurrencePeriod');
    together(fields, 'reasonCode', 'reasonReference', 'reason');
  },
  ChargeItem: fields => move(fields, 'context', 'encounter'),
  Immunization: fields => together(fields, 'reasonCode', 'reasonReference', 'reason'),
  Coverage: fields => {
    const [first, ...others] = Array.isArray(fields.payor) ? fields.payor : [];
    delete fields.payor;
    if (first) fields.insurer = first;
    if (others.length > 0) fields.paymentBy = others.map(party => ({ party }));
  },
};

const statuses: Record<string, string> = {
  arrived: 'in-progress',
  triaged: 'in-progress',
  onleave: 'on-hold',
  finished: 'completed',
};

/** A resource of R4 as R5 writes it, with what it contains. What is malformed stays as it is. */
export function toR5(resource: FhirResource): FhirResource {
  const fields: FhirResource = { ...resource };
  changes[resource.resourceType]?.(fields);
  if (Array.isArray(fields.contained)) fields.contained = fields.contained.map(inner => toR5(inner));
  for (const name of Object.keys(fields)) if (fields[name] === undefined) delete fields[name];
  return fields;
}
