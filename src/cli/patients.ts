import type { FhirResource } from '../domain/fhir.ts';
import { keyOf, settle } from '../fhir/versions.ts';
import { type Fault, neededTypes, type RecordSet } from './record-set.ts';
import { patientOf } from './resource.ts';

/** A record set in order: each resource once, everything with its patient. */
export interface Index {
  /** By `Type/id`; what is not about one patient (Medication, Practitioner, Location) is only here. */
  byKey: ReadonlyMap<string, FhirResource>;
  /** By `Patient/x`: what is about that patient. */
  byPatient: ReadonlyMap<string, readonly FhirResource[]>;
  /** Of the input, and of putting it in order. */
  faults: readonly Fault[];
  /** Patients that get a report, in the order of their references. */
  patients: readonly string[];
}

/** Types that are always about a patient: one that names none could be anybody's. */
const owned = new Set(['Encounter', 'MedicationAdministration', 'Condition', 'MedicationRequest']);

/** Puts a record set in order. A patient without any administration gets no report, unless there is no other patient. */
export function indexRecords(set: RecordSet): Index {
  const { value: resources, problems } = settle(set.resources);
  const faults: Fault[] = [...set.faults];
  for (const { where, why } of problems) {
    faults.push({ where, why, type: where.split('/')[0] ?? null, key: where, patient: onlyPatient(set, where) });
  }
  const byKey = new Map<string, FhirResource>();
  const byPatient = new Map<string, FhirResource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const patient = patientOf(resource);
    if (patient === null && owned.has(resource.resourceType)) {
      const why = { code: 'broken-resource', detail: `${resource.resourceType}.subject` } as const;
      faults.push({ where: key, why, type: resource.resourceType, key, patient: null });
      continue;
    }
    byKey.set(key, resource);
    if (patient === null || !neededTypes.has(resource.resourceType)) continue;
    const own = byPatient.get(patient);
    if (own) own.push(resource);
    else byPatient.set(patient, [resource]);
  }
  return { byKey, byPatient, faults, patients: reported(byPatient, faults) };
}

/** Whom all versions of a resource are about; null when they differ. */
function onlyPatient(set: RecordSet, key: string): string | null {
  const found = new Set(set.resources.filter(one => keyOf(one) === key).map(patientOf));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function reported(byPatient: ReadonlyMap<string, readonly FhirResource[]>, faults: readonly Fault[]): string[] {
  const lost = faults.filter(({ type }) => type === 'MedicationAdministration').map(({ patient }) => patient);
  const all = [...byPatient.keys()].sort();
  if (all.length === 1) return all;
  return all.filter(
    patient =>
      lost.includes(patient) ||
      byPatient.get(patient)?.some(({ resourceType }) => resourceType === 'MedicationAdministration'),
  );
}
