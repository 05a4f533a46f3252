import type { FhirResource } from '../../domain/fhir.ts';
import { ownerElement } from '../../domain/owner.ts';
import { keyOf, settle } from '../../fhir/versions.ts';
import type { GroupedLine } from '../judge/grouped-line.ts';
import { readResource } from '../judge/judge.ts';
import type { Lookup } from '../patients.ts';
import { neededTypes } from '../record-set.ts';
import { patientOf } from '../resource.ts';
import type { BucketLines } from './bucket-lines.ts';
import { hashOfKey } from './hash.ts';
import type { KeyReader } from './key-table.ts';

/** Records that are remembered once they were looked up: staff, places and drugs come back again and again. */
const remembered = 2000;

/** Looks up on disk what is not among a patient's own lines, as if all records of the input lay in one table. */
export class Elsewhere implements Lookup {
  private readonly keys: KeyReader;
  private readonly lines: BucketLines;
  private readonly dropped: ReadonlySet<string>;
  private known = new Map<string, FhirResource | undefined>();
  private older = new Map<string, FhirResource | undefined>();

  constructor(keys: KeyReader, lines: BucketLines, dropped: ReadonlySet<string>) {
    this.keys = keys;
    this.lines = lines;
    this.dropped = dropped;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get(key: string): FhirResource | undefined {
    if (this.known.has(key)) return this.known.get(key);
    const found = this.older.has(key) ? this.older.get(key) : this.read(key);
    if (this.known.size >= remembered) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(key, found);
    return found;
  }

  private read(key: string): FhirResource | undefined {
    if (!neededTypes.has(key.slice(0, key.indexOf('/')))) return undefined;
    const lines = this.keys.locations(hashOfKey(key)).map(location => this.lines.at(location));
    return recordAmong(lines, key, this.dropped);
  }
}

/** The record of a key by the lines that may hold it; undefined: they hold none that can be used. */
export function recordAmong(
  lines: readonly GroupedLine[],
  key: string,
  dropped: ReadonlySet<string>,
): FhirResource | undefined {
  const versions: FhirResource[] = [];
  for (const line of lines) {
    if (dropped.has(line.place)) continue;
    const read = readResource(line);
    if ('resource' in read && keyOf(read.resource) === key) versions.push(read.resource);
  }
  const [found] = settle(versions).value;
  // What should say whose it is and does not is a fault, and no record.
  return found && (ownerElement(found.resourceType) === null || patientOf(found) !== null) ? found : undefined;
}
