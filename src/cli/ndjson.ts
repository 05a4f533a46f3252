import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { saysError } from './bundle.ts';
import type { Line } from './lines.ts';
import { type Fault, neededTypes } from './record-set.ts';
import { localise, type Names } from './references.ts';
import { brokenElement, patientOf, profileVersion, resourceKey } from './resource.ts';

/** What lines of NDJSON gave, file by file. */
export interface Harvest {
  resources: FhirResource[];
  faults: Fault[];
  /** Types that were there to be read, with or without a line. */
  types: Set<string>;
  fhirVersion: string | null;
}

const noNames: Names = { byFullUrl: new Map(), bases: new Set() };

/** The type that the name of a file in Bulk Data layout promises: `Condition.ndjson`, `x/Condition.2.ndjson.gz`; else null. */
export function typeOfFile(name: string): string | null {
  return /(?:^|\/)([A-Z][A-Za-z]+)(?:[._-][^/]*)?\.(?:ndjson|jsonl)(?:\.gz)?$/.exec(name)?.[1] ?? null;
}

/**
 * Adds the lines of one file to what was read before. `promised` is the type its name promises. A file of a type that
 * nothing rests on is left at its first line, when that line bears out the name.
 */
export async function gather(
  lines: AsyncIterable<Line>,
  file: string,
  promised: string | null,
  into: Harvest,
): Promise<void> {
  const expected = promised !== null && neededTypes.has(promised) ? promised : null;
  if (expected) into.types.add(expected);
  for await (const line of lines) {
    const read = readLine(line, expected);
    if ('resource' in read) {
      const { resource } = read;
      if (neededTypes.has(resource.resourceType)) {
        into.types.add(resource.resourceType);
        into.resources.push(resource);
        into.fhirVersion ??= profileVersion(resource);
      } else if (resource.resourceType === promised) return;
    } else into.faults.push({ where: `${file} line ${line.number}`, ...read });
  }
}

export type ReadLine = { resource: FhirResource } | Omit<Fault, 'where'>;

/** One line as a resource, or why it is none. `expected` is the type that its file promises; null: any. */
export function readLine(line: Line, expected: string | null): ReadLine {
  const fault = (why: Why, more: Partial<Fault> = {}): ReadLine => ({
    why,
    type: expected,
    key: null,
    patient: null,
    ...more,
  });
  if (!('text' in line)) return fault(line.why);
  const parsed = parseJson(line.text);
  if (!parsed) return fault({ code: 'unreadable', detail: 'not JSON' }, { patient: subjectIn(line.text) });
  const { value } = parsed;
  if (!isFhirResource(value)) return fault({ code: 'broken-resource', detail: 'no FHIR resource' });
  const { resourceType: type } = value;
  if (type === 'OperationOutcome')
    return saysError(value) ? fault({ code: 'outcome' }, { type: null }) : { resource: value };
  if (type === 'Bundle') return fault({ code: 'broken-resource', detail: 'Bundle in NDJSON' }, { type: null });
  if (expected !== null && type !== expected) {
    return fault(
      { code: 'broken-resource', detail: `${type} among ${expected}` },
      { type: null, key: resourceKey(value), patient: patientOf(localise(value, noNames) ?? value) },
    );
  }
  if (!neededTypes.has(type)) return { resource: value };
  const resource = localise(value, noNames);
  const why: Why | null = resource ? brokenElement(resource) : { code: 'malformed', detail: type };
  if (resource && !why) return { resource };
  // Whose it is can be read although it cannot be used: then it lacks in nobody else's record.
  return fault(why ?? { code: 'malformed' }, { type, key: resourceKey(value), patient: patientOf(resource ?? value) });
}

/** The JSON value of a text; null when it is not JSON. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** The one patient that a broken line still names as the one it is about; null when it names none or several. */
function subjectIn(text: string): string | null {
  const found = text.matchAll(/"(?:subject|patient|beneficiary)"\s*:\s*\{\s*"reference"\s*:\s*"(Patient\/[\w.-]+)"/g);
  const patients = new Set([...found].map(([, patient]) => patient ?? ''));
  const [only = null] = patients;
  return patients.size === 1 ? only : null;
}
