import type { FhirResource } from '../../domain/fhir.ts';
import { ownerElement } from '../../domain/owner.ts';
import { keyOf, settle } from '../../fhir/versions.ts';
import type { GroupedLine } from '../judge/grouped-line.ts';
import { readResource } from '../judge/judge.ts';
import type { Fault } from '../record-set.ts';
import { patientOf } from '../resource.ts';

/** Which version counts of an id that stands under two patients, or more than once under nobody. */
export interface Settling {
  /** Places of the lines that do not count. */
  dropped: string[];
  /** What concerns everybody. */
  faults: Fault[];
}

/** Settles the lines of one key; a line of another key among them is left out of account. */
export function settleVersions(lines: readonly GroupedLine[], into: Settling): void {
  const places = new Map<FhirResource, string>();
  for (const line of lines) {
    const read = readResource(line);
    if ('resource' in read) places.set(read.resource, line.place);
  }
  for (const versions of Map.groupBy(places.keys(), keyOf).values()) settleOne(versions, places, into);
}

function settleOne(
  versions: readonly FhirResource[],
  places: ReadonlyMap<FhirResource, string>,
  { dropped, faults }: Settling,
): void {
  const owners = new Set(versions.map(patientOf));
  const [first] = versions;
  if (!first) return;
  const owner = ownerElement(first.resourceType);
  // All are one patient's: whoever judges that patient settles them.
  if (owners.size === 1 && !owners.has(null)) return;
  const { value, problems } = settle(versions);
  const [winner = null] = value;
  const homeless = winner !== null && owner !== null && patientOf(winner) === null;
  for (const version of versions) if (version !== winner || homeless) dropped.push(places.get(version) ?? '');
  const { resourceType: type } = first;
  for (const { where, why } of problems) faults.push({ where, why, type, key: where, patient: null });
  if (homeless) {
    const key = keyOf(winner);
    faults.push({ where: key, why: { code: 'broken-resource', detail: `${type}.${owner}` }, type, key, patient: null });
  }
}
