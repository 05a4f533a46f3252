import type { FhirResource } from '../../domain/fhir.ts';
import type { Report } from '../../engine/report.ts';
import { keyOf, settle } from '../../fhir/versions.ts';
import { type AuditSettings, auditPatient } from '../audit.ts';
import { readLine, typeOfFile } from '../ndjson.ts';
import { indexRecords } from '../patients.ts';
import { type Fault, neededTypes, type RecordSet } from '../record-set.ts';
import type { GroupedLine } from './grouped-line.ts';
import type { Head } from './head.ts';

/** Judges patient after patient: all lines of one in, the report out. No clock, no files; nothing is kept in between. */
export interface Judge {
  /** Takes a record that is nobody's own. All of them come before the first patient. */
  share(line: GroupedLine): void;
  /** Judges one patient by all their lines. Null: nothing of theirs is to be reported. */
  judge(patient: string, lines: readonly GroupedLine[]): Judged | null;
}

export interface Judged {
  report: Report;
  /** `Type/id` of what this patient's records refer to and nobody handed in. It may be another patient's. */
  missing: readonly string[];
  /** What of the lines could not be used, by its place. */
  faults: readonly Fault[];
}

/** @param head of the input that the lines are from */
export function judgeOf(head: Head, settings: AuditSettings): Judge {
  const common: FhirResource[] = [];
  const general = head.faults.filter(({ patient }) => patient === null);
  const own = Map.groupBy(head.faults, ({ patient }) => patient);
  const { input, readAt, fhirVersion } = head;
  const types = head.types && new Set(head.types);
  let shared: ReadonlyMap<string, FhirResource> | null = null;
  return {
    share(line) {
      const read = readResource(line);
      if ('fault' in read) general.push(read.fault);
      else if (read.resource) common.push(read.resource);
    },
    judge(patient, lines) {
      shared ??= settled(common, general);
      const resources: FhirResource[] = [];
      const found: Fault[] = [];
      for (const line of lines) {
        const read = readResource(line);
        if ('fault' in read) found.push({ ...read.fault, patient });
        else if (read.resource) resources.push(read.resource);
      }
      const faults = [...general, ...(own.get(patient) ?? []), ...found];
      const set: RecordSet = { input, readAt, fhirVersion, resources, faults, types };
      const index = indexRecords(set, shared);
      if (!head.alone && !hasAdministration(resources, faults, patient)) return null;
      const audited = auditPatient(patient, set, index, settings);
      return audited && { ...audited, faults: index.faults.slice(general.length) };
    },
  };
}

/** Without an administration, given or lost, nobody is reported who is not alone in the input. */
function hasAdministration(resources: readonly FhirResource[], faults: readonly Fault[], patient: string): boolean {
  return (
    resources.some(({ resourceType }) => resourceType === 'MedicationAdministration') ||
    faults.some(fault => fault.type === 'MedicationAdministration' && fault.patient === patient)
  );
}

function settled(common: readonly FhirResource[], faults: Fault[]): ReadonlyMap<string, FhirResource> {
  const { value, problems } = settle(common);
  for (const { where, why } of problems)
    faults.push({ where, why, type: where.split('/')[0] ?? null, key: where, patient: null });
  return new Map(value.map(one => [keyOf(one), one]));
}

/** The resource of a line; null for one of a type that nothing rests on. */
function readResource({ place, resource }: GroupedLine): { resource: FhirResource | null } | { fault: Fault } {
  const promised = typeOfFile(place.split(' line ')[0] ?? '');
  const expected = promised !== null && neededTypes.has(promised) ? promised : null;
  const read = readLine({ number: 0, text: resource }, expected);
  if ('why' in read) return { fault: { where: place, ...read } };
  return { resource: neededTypes.has(read.resource.resourceType) ? read.resource : null };
}
