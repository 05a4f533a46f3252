import type { GroupedLine } from '../judge/grouped-line.ts';
import type { Head } from '../judge/head.ts';
import type { ReadLine } from '../ndjson.ts';
import { patientOf, profileVersion } from '../resource.ts';
import { Scan } from './scan.ts';

/** By which the first pass knows a line that may name a version of FHIR. */
export const versionSign = /hl7\.org\\?\/fhir\\?\/\d/;

/** Sees each line as it is read at last, and notices when the first pass was wrong about it. */
export class Witness {
  mistaken = false;
  private readonly head: Head;
  private readonly careful: boolean;

  /** @param careful the first pass took nothing for granted */
  constructor(head: Head, careful: boolean) {
    this.head = head;
    this.careful = careful;
  }

  see(patient: string, { resource: text }: GroupedLine, read: ReadLine): void {
    if (this.careful) return;
    this.mistaken ||= 'why' in read ? read.patient !== patient : this.isOther(patient, text, read);
  }

  private isOther(patient: string, text: string, { resource }: Extract<ReadLine, { resource: unknown }>): boolean {
    if (patientOf(resource) !== patient) return true;
    if (profileVersion(resource) !== null && (this.head.fhirVersion === null || !versionSign.test(text))) return true;
    const { resourceType, id = '' } = resource;
    if (text.startsWith(`{"resourceType":"${resourceType}","id":"${id}"`)) return false;
    const scan = new Scan(text);
    if (!scan.line(0, text.length)) return false;
    return scan.type !== resourceType || text.slice(scan.idFrom, scan.idTo) !== id;
  }
}
