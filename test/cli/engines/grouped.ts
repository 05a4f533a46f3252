import { writeGrouped } from '../../../src/cli/judge/grouped-line.ts';
import type { Head } from '../../../src/cli/judge/head.ts';
import { patientOf } from '../../../src/cli/resource.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { now } from '../charts.ts';

/** An export by hand: what each engine is given of it. */
export interface GroupedExport {
  head: Head;
  /** Lines of nobody's own. */
  shared: readonly string[];
  /** By `Patient/x`. */
  patients: ReadonlyMap<string, readonly string[]>;
}

/** Resources as one NDJSON file for each type, grouped as an engine's shuffle would do it. */
export function groupedExport(resources: readonly FhirResource[], input: string): GroupedExport {
  const shared: string[] = [];
  const patients = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  for (const resource of resources) {
    const { resourceType: type } = resource;
    const number = (numbers.get(type) ?? 0) + 1;
    numbers.set(type, number);
    const patient = patientOf(resource) ?? '';
    const line = writeGrouped({ patient, place: `${type}.ndjson line ${number}`, resource: JSON.stringify(resource) });
    if (patient === '') shared.push(line);
    else patients.set(patient, [...(patients.get(patient) ?? []), line]);
  }
  const alone = patients.size === 1;
  return {
    head: { input, readAt: now, fhirVersion: null, types: [...numbers.keys()], faults: [], alone },
    shared,
    patients,
  };
}
