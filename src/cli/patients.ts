import type { FhirResource } from '../domain/fhir.ts';
import { ownerElement } from '../domain/owner.ts';
import { keyOf, settle } from '../fhir/versions.ts';
import { type Fault, neededTypes, type RecordSet } from './record-set.ts';
import { patientOf } from './resource.ts';

/** Resources by `Type/id`. */
export type Lookup = Pick<ReadonlyMap<string, FhirResource>, 'get' | 'has'>;

/** A record set in order: each resource once, everything with its patient. */
export interface Index {
  /** By `Type/id`; what is not about one patient (Medication, Practitioner, Location) is only here. */
  byKey: Lookup;
  /** By `Patient/x`: what is about that patient. */
  byPatient: ReadonlyMap<string, readonly FhirResource[]>;
  /** Of the input, and of putting it in order. */
  faults: readonly Fault[];
  /** Patients that get a report, in the order of their references. */
  patients: readonly string[];
}

/**
 * Puts a record set in order. A patient without any administration gets no report, unless there is no other patient.
 * `shared` holds what is nobody's own where that did not come with the set.
 */
export function indexRecords(set: RecordSet, shared: Lookup = new Map()): Index {
  const { value: resources, problems } = settle(set.resources);
  const faults: Fault[] = [...set.faults];
  const patients = patientsOf(set, new Set(problems.map(({ where }) => where)));
  for (const { where, why } of problems) {
    const [patient = null, ...others] = patients.get(where) ?? [];
    const only = others.length === 0 ? patient : null;
    faults.push({ where, why, type: where.split('/')[0] ?? null, key: where, patient: only });
  }
  const byKey = new Map<string, FhirResource>();
  const byPatient = new Map<string, FhirResource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const patient = patientOf(resource);
    const owner = ownerElement(resource.resourceType);
    // One that is always about a patient and names none could be anybody's.
    if (patient === null && owner !== null) {
      const why = { code: 'broken-resource', detail: `${resource.resourceType}.${owner}` } as const;
      faults.push({ where: key, why, type: resource.resourceType, key, patient: null });
      continue;
    }
    byKey.set(key, resource);
    if (patient === null || !neededTypes.has(resource.resourceType)) continue;
    const own = byPatient.get(patient);
    if (own) own.push(resource);
    else byPatient.set(patient, [resource]);
  }
  const lookup = {
    get: (key: string) => byKey.get(key) ?? shared.get(key),
    has: (key: string) => byKey.has(key) || shared.has(key),
  };
  return { byKey: lookup, byPatient, faults, patients: reported(byPatient, faults) };
}

/** By `Type/id`: everybody whom the versions of these resources are about. */
function patientsOf(set: RecordSet, keys: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string | null>> {
  const found = new Map<string, Set<string | null>>();
  for (const resource of keys.size === 0 ? [] : set.resources) {
    const key = keyOf(resource);
    if (!keys.has(key)) continue;
    const patients = found.get(key);
    if (patients) patients.add(patientOf(resource));
    else found.set(key, new Set([patientOf(resource)]));
  }
  return found;
}

function reported(byPatient: ReadonlyMap<string, readonly FhirResource[]>, faults: readonly Fault[]): string[] {
  const lost = new Set(faults.filter(({ type }) => type === 'MedicationAdministration').map(({ patient }) => patient));
  const all = [...byPatient.keys()].sort();
  if (all.length === 1) return all;
  return all.filter(
    patient =>
      lost.has(patient) ||
      byPatient.get(patient)?.some(({ resourceType }) => resourceType === 'MedicationAdministration'),
  );
}
