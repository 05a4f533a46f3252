import type { FhirResource } from '../../domain/fhir.ts';
import { ownerElement } from '../../domain/owner.ts';
import type { Report } from '../../engine/report.ts';
import { keyOf, settle } from '../../fhir/versions.ts';
import { type AuditSettings, auditPatient } from '../audit.ts';
import { type ReadLine, readLine, typeOfFile } from '../ndjson.ts';
import { type Index, indexRecords, type Lookup } from '../patients.ts';
import { type Fault, neededTypes, type RecordSet } from '../record-set.ts';
import type { GroupedLine } from './grouped-line.ts';
import type { Head } from './head.ts';

/** Judges patient after patient: all lines of one in, the report out. No clock, no files; nothing is kept in between. */
export interface Judge {
  /** Takes a record that is nobody's own. All of them come before the first patient. */
  share(line: GroupedLine): void;
  /** Judges one patient by all their lines. */
  judge(patient: string, lines: readonly GroupedLine[]): Judged;
}

export interface Judged {
  /** Null: nothing of theirs is to be reported. */
  report: Report | null;
  /** `Type/id` of what this patient's records refer to and nobody handed in. It may be another patient's. */
  missing: readonly string[];
  /** What of the lines could not be used, by its place. */
  faults: readonly Fault[];
  /** Something usable of theirs was among the lines. */
  present: boolean;
}

/** Where the lines come from an engine that knows more than it hands over. */
export interface Beside {
  /** Records of others and of nobody, already settled, by `Type/id`. */
  elsewhere?: Lookup;
  /** Sees each line of a patient as it was read. */
  witness?(patient: string, line: GroupedLine, read: ReadLine): void;
}

/** @param head of the input that the lines are from */
export function judgeOf(head: Head, settings: AuditSettings, { elsewhere, witness }: Beside = {}): Judge {
  const common: FhirResource[] = [];
  const general = head.faults.filter(({ patient }) => patient === null);
  const own = Map.groupBy(head.faults, ({ patient }) => patient);
  const { input, readAt, fhirVersion } = head;
  const types = head.types && new Set(head.types);
  let shared: Lookup | null = elsewhere ?? null;
  return {
    share(line) {
      const read = readResource(line);
      if ('why' in read) general.push({ where: line.place, ...read });
      else if (isNeeded(read.resource)) common.push(read.resource);
    },
    judge(patient, lines) {
      shared ??= settled(common, general);
      const resources: FhirResource[] = [];
      const found: Fault[] = [];
      for (const line of lines) {
        const read = readResource(line);
        witness?.(patient, line, read);
        if ('why' in read) found.push({ where: line.place, ...read, patient });
        else if (isNeeded(read.resource)) resources.push(read.resource);
      }
      const faults = [...general, ...(own.get(patient) ?? []), ...found];
      const set: RecordSet = { input, readAt, fhirVersion, resources, faults, types };
      const index = indexRecords(set, shared);
      const present = index.byPatient.has(patient);
      const audited = isReported(patient, index, head) ? auditPatient(patient, set, index, settings) : null;
      const { report = null, missing = [] } = audited ?? {};
      return { report, missing, faults: index.faults.slice(general.length), present };
    },
  };
}

/** Without an administration, given or lost, nobody is reported who is not alone in the input. */
function isReported(patient: string, { byPatient, faults }: Index, { alone }: Head): boolean {
  const own = byPatient.get(patient);
  if (!own) return false;
  return (
    alone ||
    own.some(({ resourceType }) => resourceType === 'MedicationAdministration') ||
    faults.some(fault => fault.type === 'MedicationAdministration' && fault.patient === patient)
  );
}

function settled(common: readonly FhirResource[], faults: Fault[]): ReadonlyMap<string, FhirResource> {
  const { value, problems } = settle(common);
  for (const { where, why } of problems)
    faults.push({ where, why, type: where.split('/')[0] ?? null, key: where, patient: null });
  // What is always about a patient and names none could be anybody's, and is no common record.
  const named = value.filter(({ resourceType }) => ownerElement(resourceType) === null);
  for (const one of value.filter(({ resourceType }) => ownerElement(resourceType) !== null)) {
    const { resourceType: type } = one;
    const why = { code: 'broken-resource', detail: `${type}.${ownerElement(type)}` } as const;
    faults.push({ where: keyOf(one), why, type, key: keyOf(one), patient: null });
  }
  return new Map(named.map(one => [keyOf(one), one]));
}

function isNeeded({ resourceType }: FhirResource): boolean {
  return neededTypes.has(resourceType);
}

/** What a line holds, read as a line of the file that its place names. */
export function readResource({ place, resource }: GroupedLine): ReadLine {
  const promised = typeOfFile(place.slice(0, place.lastIndexOf(' line ')));
  const expected = promised !== null && neededTypes.has(promised) ? promised : null;
  return readLine({ number: 0, text: resource }, expected);
}
