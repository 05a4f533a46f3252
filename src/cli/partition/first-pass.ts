import { isUtf8 } from 'node:buffer';
import type { FhirResource } from '../../domain/fhir.ts';
import { ownerElement } from '../../domain/owner.ts';
import type { Why } from '../../domain/reading.ts';
import type { ExportFile } from '../inputs.ts';
import { systemCode } from '../inputs.ts';
import { decode, longest } from '../lines.ts';
import { readLine, typeOfFile } from '../ndjson.ts';
import { type Fault, neededTypes } from '../record-set.ts';
import { patientOf, profileVersion, resourceKey } from '../resource.ts';
import { blocksOf } from './blocks.ts';
import type { BucketFiles } from './bucket-files.ts';
import { hashOf, hashOfKey, shareOf } from './hash.ts';
import { homeless, type KeyWriter, locationOf, nobody } from './key-table.ts';
import { Scan } from './scan.ts';
import { versionSign } from './witness.ts';

/** Where the first pass puts the lines: first the buckets of patients, then those of what is nobody's own. */
export interface Shelves {
  files: BucketFiles;
  keys: KeyWriter;
  patients: number;
  shared: number;
}

/** What the first pass has found out of an export so far. */
export interface Found {
  /** What could not be read or used, and may concern anybody. */
  faults: Fault[];
  /** Types that are there to be read, with or without a line. */
  types: Set<string>;
  fhirVersion: string | null;
  /** Lines that were put on a shelf. */
  lines: number;
}

const version = new RegExp(versionSign, 'g');
const lineEnd = '\n';

/**
 * Reads the files of an export line by line and puts each line on the shelf of its patient. Reads a line as JSON only
 * where what it is and whose it is does not meet the eye, or where `careful`.
 */
export class FirstPass {
  readonly found: Found = { faults: [], types: new Set(), fhirVersion: null, lines: 0 };
  private readonly shelves: Shelves;
  private readonly careful: boolean;
  /** Of the file that is being read: its type where that is one of the needed ones, its name before a line number. */
  private expected: string | null = null;
  private promised: string | null = null;
  private name = '';
  private place = '';
  private number = 0;

  constructor(shelves: Shelves, careful: boolean) {
    this.shelves = shelves;
    this.careful = careful;
  }

  /** Reads one file to its end. What cannot be read is a fault; what cannot be written throws. */
  async file(file: ExportFile, progress: (bytes: number) => void): Promise<void> {
    this.name = file.name;
    this.place = Buffer.from(file.name).toString('latin1');
    this.promised = typeOfFile(file.name);
    this.expected = this.promised !== null && neededTypes.has(this.promised) ? this.promised : null;
    this.number = 0;
    if (this.expected) this.found.types.add(this.expected);
    const blocks = blocksOf(file.chunks(progress), longest);
    for (;;) {
      const block = await nextOf(blocks);
      if ('fault' in block) {
        this.fault(this.name, { code: 'unreadable', detail: block.fault }, this.promised);
        return;
      }
      if (block.done) return;
      if (block.value) {
        if (!this.block(block.value)) return void (await blocks.return(undefined));
      } else {
        this.number += 1;
        this.fault(`${this.name} line ${this.number}`, { code: 'too-large' }, this.expected);
      }
    }
  }

  private fault(where: string, why: Why, type: string | null): void {
    this.found.faults.push({ where, why, type, key: null, patient: null });
  }

  /** False: the rest of the file is of no use. */
  private block(bytes: Buffer): boolean {
    const { found } = this;
    const text = bytes.toString('latin1');
    const scan = this.careful || !isUtf8(bytes) ? null : new Scan(text);
    let versioned = found.fhirVersion === null ? nextVersion(text, 0) : text.length;
    for (let from = 0, to = 0; from < text.length; from = to + 1) {
      to = text.indexOf(lineEnd, from);
      if (to === -1) to = text.length;
      this.number += 1;
      if (versioned < from) versioned = found.fhirVersion === null ? nextVersion(text, from) : text.length;
      if (versioned >= to && scan?.line(from, to) && this.isKnown(scan.type)) this.shelve(scan, text, bytes, from, to);
      else if (!this.parse(bytes, from, to)) return false;
    }
    return true;
  }

  /** The first line of a type is read as JSON: that the type is there, others rest on. */
  private isKnown(type: string): boolean {
    return (this.expected === null || this.expected === type) && this.found.types.has(type);
  }

  private shelve(scan: Scan, text: string, bytes: Buffer, from: number, to: number): void {
    const owner = hashOf('Patient', text, scan.ownerFrom, scan.ownerTo);
    const key = scan.type === 'Patient' ? owner : hashOf(scan.type, text, scan.idFrom, scan.idTo);
    const { files, keys, patients } = this.shelves;
    const bucket = shareOf(owner, patients);
    const before = `Patient/${text.slice(scan.ownerFrom, scan.ownerTo)}\t${this.place} line ${this.number}\t`;
    keys.add(key, owner, locationOf(bucket, files.line(bucket, before, bytes, from, to)));
    this.found.lines += 1;
  }

  /** Reads a line as JSON. False: the rest of the file is of no use. */
  private parse(bytes: Buffer, from: number, to: number): boolean {
    const line = bytes.subarray(from, to);
    const text = decode(line);
    const where = `${this.name} line ${this.number}`;
    if (text === null) this.fault(where, { code: 'unreadable', detail: 'not UTF-8' }, this.expected);
    if (text === null || text.trim() === '') return true;
    const read = readLine({ number: this.number, text }, this.expected);
    const plain = hasMark(line) ? line.subarray(3) : line;
    if ('why' in read) {
      // The judge names it, with the patient it concerns.
      if (read.patient !== null) this.put(plain, read.patient);
      else this.found.faults.push({ where, ...read });
      return true;
    }
    const { resource } = read;
    if (!neededTypes.has(resource.resourceType)) return resource.resourceType !== this.promised;
    this.found.types.add(resource.resourceType);
    this.found.fhirVersion ??= profileVersion(resource);
    this.add(resource, plain);
    return true;
  }

  private add(resource: FhirResource, line: Buffer): void {
    const patient = patientOf(resource);
    const key = hashOfKey(resourceKey(resource) ?? '');
    const owned = ownerElement(resource.resourceType) === null ? nobody : homeless;
    this.shelves.keys.add(key, patient === null ? owned : hashOfKey(patient), this.put(line, patient, key));
    this.found.lines += 1;
  }

  /** Puts a line on the shelf of a patient, or on one of nobody's by its key. */
  private put(line: Buffer, patient: string | null, key = 0): number {
    const { files, patients, shared } = this.shelves;
    const bucket = patient === null ? patients + shareOf(key, shared) : shareOf(hashOfKey(patient), patients);
    const before = `${patient ?? ''}\t${this.place} line ${this.number}\t`;
    return locationOf(bucket, files.line(bucket, before, line, 0, line.length));
  }
}

async function nextOf(
  blocks: AsyncGenerator<Buffer | null>,
): Promise<IteratorResult<Buffer | null> | { fault: string }> {
  try {
    return await blocks.next();
  } catch (error) {
    return { fault: systemCode(error) };
  }
}

function nextVersion(text: string, from: number): number {
  version.lastIndex = from;
  return version.exec(text)?.index ?? text.length;
}

/** A byte order mark. */
function hasMark(line: Buffer): boolean {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
}
