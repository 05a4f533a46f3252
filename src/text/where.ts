/** Where in the chart a field is found, by FHIR path: the record, then the field. `{entry}` is the time of the entry. */
const places: Readonly<Record<string, readonly string[]>> = {
  MedicationAdministration: ['Medication administration record', '{entry}'],
  'MedicationAdministration.status': ['Medication administration record', '{entry}', 'Status'],
  'MedicationAdministration.medication': ['Medication administration record', '{entry}', 'Medication'],
  'MedicationAdministration.effective': ['Medication administration record', '{entry}', 'Date and time'],
  'MedicationAdministration.context': ['Medication administration record', '{entry}', 'Visit'],
  'MedicationAdministration.performer': ['Medication administration record', '{entry}', 'Given by'],
  'MedicationAdministration.request': ['Medication administration record', '{entry}', 'Order'],
  'MedicationAdministration.dosage.route': ['Medication administration record', '{entry}', 'Route'],
  'MedicationAdministration.dosage.site': ['Medication administration record', '{entry}', 'Site'],
  'MedicationAdministration.dosage.dose': ['Medication administration record', '{entry}', 'Dose'],
  'MedicationAdministration.dosage.rate': ['Medication administration record', '{entry}', 'Rate'],
  'MedicationAdministration.device': ['Medication administration record', '{entry}', 'Device'],
  'MedicationAdministration.note': ['Medication administration record', '{entry}', 'Note'],
  MedicationRequest: ['Orders'],
  'Medication.batch': ['Medication administration record', '{entry}', 'Lot and expiry date'],
  'MedicationRequest.status': ['Orders', 'Status'],
  'MedicationRequest.intent': ['Orders', 'Kind of order'],
  'MedicationRequest.dosageInstruction.route': ['Orders', 'Route'],
  'MedicationRequest.authoredOn': ['Orders', 'Date'],
  'MedicationRequest.dosageInstruction': ['Orders', 'Instructions'],
  'MedicationRequest.medication': ['Orders', 'Medication'],
  'MedicationRequest.note': ['Orders', 'Note'],
  'MedicationRequest.requester': ['Orders', 'Ordered by'],
  'Practitioner.qualification': ['Staff directory', 'Credentials'],
  'Practitioner.identifier': ['Staff directory', 'NPI'],
  'Encounter.participant': ['Visit', 'Care team'],
  'Encounter.diagnosis': ['Visit', 'Diagnoses'],
  'Encounter.location': ['Visit', 'Location'],
  'Encounter.period': ['Visit', 'Start and end'],
  'Encounter.status': ['Visit', 'Status'],
  'Encounter.note': ['Visit', 'Note'],
  Immunization: ['Immunizations'],
  'Procedure.code': ['Procedures', 'Code'],
  'ChargeItem.code': ['Charges of the visit', 'Code'],
  'Condition.onset': ['Visit', 'Diagnoses', 'Onset'],
  'Condition.recordedDate': ['Visit', 'Diagnoses', 'Recorded'],
  'Condition.code': ['Visit', 'Diagnoses', 'Code'],
  'Condition.note': ['Visit', 'Diagnoses', 'Note'],
  'Condition.verificationStatus': ['Visit', 'Diagnoses', 'Status'],
};

/**
 * The steps to a field in the chart. `clock` is the local time of the entry, `10:20`; null: not known; undefined: the field
 * is not that of a single entry.
 */
export function whereSteps(field: string, clock: string | null | undefined): readonly string[] {
  const steps = Object.hasOwn(places, field) ? (places[field] ?? [field]) : [field];
  const entry = clock === null ? 'Entry without a time' : `${clock} entry`;
  return steps.flatMap(step => (step === '{entry}' ? (clock === undefined ? [] : entry) : step));
}

/** "Medication administration record > 10:20 entry > Route" */
export function placeWords(field: string, clock: string | null | undefined): string {
  return whereSteps(field, clock).join(' > ');
}

/** The same for any element: it is found where the nearest field around it is that has a place; null: no place is known. */
export function nearestPlace(path: string, clock: string | null | undefined): string | null {
  const steps = path.split('.');
  while (steps.length > 0 && !Object.hasOwn(places, steps.join('.'))) steps.pop();
  return steps.length === 0 ? null : placeWords(steps.join('.'), clock);
}
