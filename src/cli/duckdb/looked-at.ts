import type { DuckDBAppender } from '@duckdb/node-api';
import type { ExportFile } from '../inputs.ts';
import type { Line } from '../lines.ts';
import { readLine, typeOfFile } from '../ndjson.ts';
import type { Found } from '../partition/first-pass.ts';
import { neededTypes } from '../record-set.ts';
import { patientOf, profileVersion, resourceKey } from '../resource.ts';

/**
 * A byte order mark at the beginning of a text is lost on its way back from DuckDB, and a line that is no JSON for its sake
 * would become one. Another letter there keeps it from that.
 */
const mark = /^\uFEFF/;
const noJson = '\uFFFD';

/** Reads lines of one file as JSON, and puts what is of use into the table of lines that were looked at. */
export class LookedAt {
  /** The type that the name of the file promises, and the same where something rests on it. */
  readonly promised: string | null;
  readonly expected: string | null;
  private readonly name: string;
  private readonly number: number;
  private readonly found: Found;
  private readonly table: DuckDBAppender;

  /** @param number of the file */
  constructor({ name }: ExportFile, number: number, found: Found, table: DuckDBAppender) {
    this.name = name;
    this.number = number;
    this.found = found;
    this.table = table;
    this.promised = typeOfFile(name);
    this.expected = this.promised !== null && neededTypes.has(this.promised) ? this.promised : null;
    if (this.expected) found.types.add(this.expected);
  }

  /** False: the rest of the file is of no use. */
  line(line: Line): boolean {
    const read = readLine(line, this.expected);
    if ('why' in read) {
      // The judge names it, with the patient it concerns.
      if ('text' in line && read.patient !== null) this.put(line, read.patient, null);
      else this.found.faults.push({ where: `${this.name} line ${line.number}`, ...read });
      return true;
    }
    const { resource } = read;
    if (!neededTypes.has(resource.resourceType)) return resource.resourceType !== this.promised;
    this.found.types.add(resource.resourceType);
    this.found.fhirVersion ??= profileVersion(resource);
    this.found.lines += 1;
    if ('text' in line) this.put(line, patientOf(resource) ?? '', resourceKey(resource));
    return true;
  }

  /** The whole file could not be read to its end. */
  broken(code: string): void {
    const why = { code: 'unreadable', detail: code } as const;
    this.found.faults.push({ where: this.name, why, type: this.promised, key: null, patient: null });
  }

  private put({ number, text }: { number: number; text: string }, patient: string, key: string | null): void {
    this.table.appendUInteger(this.number);
    this.table.appendUInteger(number);
    this.table.appendVarchar(patient);
    if (key === null) this.table.appendNull();
    else this.table.appendVarchar(key);
    this.table.appendVarchar(text.replace(mark, noJson));
    this.table.endRow();
  }
}
