import { ownerElement } from '../../domain/owner.ts';
import { referralsOf } from '../../fhir/referrals.ts';
import { writeGrouped } from '../judge/grouped-line.ts';
import type { Head } from '../judge/head.ts';
import { readLine, typeOfFile } from '../ndjson.ts';
import { neededTypes } from '../record-set.ts';
import { patientOf, profileVersion, resourceKey } from '../resource.ts';

/** What one line of an export gives to a shuffle. */
export interface Shuffled {
  /** `Patient/x`; empty: nobody's own. */
  patient: string;
  /** The grouped line, without its end. */
  line: string;
  /** `Type/id`; null where it has none. */
  key: string | null;
  /** `Type/id` of records of patients that it refers to: they should be of the same one. */
  needs: readonly string[];
}

/** What one file adds to the head of the whole input. */
export type HeadPart = Pick<Head, 'types' | 'fhirVersion' | 'faults'>;

/** Readies the lines of one NDJSON file for any engine that groups by patient, and gathers its part of the head. */
export class FileLines {
  private readonly types = new Set<string>();
  private fhirVersion: string | null = null;
  private readonly file: string;
  private readonly expected: string | null;

  /** @param file name without folder: Bulk Data names a file by its type */
  constructor(file: string) {
    this.file = file;
    const promised = typeOfFile(file);
    this.expected = promised !== null && neededTypes.has(promised) ? promised : null;
    if (this.expected !== null) this.types.add(this.expected);
  }

  /** Null for a record that nothing rests on. */
  take(number: number, text: string): Shuffled | null {
    const place = `${this.file} line ${number}`;
    const read = readLine({ number, text }, this.expected);
    // Nobody parses it again without its place, so it goes on as it is, to the patient it names or to all.
    if ('why' in read) {
      const patient = read.patient ?? '';
      return { patient, line: writeGrouped({ patient, place, resource: text }), key: read.key, needs: [] };
    }
    const { resource } = read;
    const { resourceType: type } = resource;
    if (!neededTypes.has(type)) return null;
    this.types.add(type);
    this.fhirVersion ??= profileVersion(resource);
    const patient = patientOf(resource) ?? '';
    const needs = referralsOf(resource).map(referral => referral.text);
    return {
      patient,
      line: writeGrouped({ patient, place, resource: text }),
      key: resourceKey(resource),
      needs: needs.filter(key => ownerElement(key.split('/')[0] ?? '') !== null),
    };
  }

  /** A line that could not be had at all. */
  lose(number: number): Shuffled {
    const place = `${this.file} line ${number}`;
    return { patient: '', line: writeGrouped({ patient: '', place, resource: '' }), key: null, needs: [] };
  }

  /** What the lines so far add to the head. */
  head(): HeadPart {
    return { types: [...this.types].sort(), fhirVersion: this.fhirVersion, faults: [] };
  }
}

/** The head of a whole input from the parts of its files, in their order. */
export function headOf(parts: readonly HeadPart[], input: string, readAt: string): Head {
  return {
    input,
    readAt,
    fhirVersion: parts.find(part => part.fhirVersion !== null)?.fhirVersion ?? null,
    types: [...new Set(parts.flatMap(part => part.types ?? []))].sort(),
    faults: parts.flatMap(part => part.faults),
    // A patient without any injection gets a line of their own only where nobody else is in the input.
    alone: false,
  };
}

/** The bucket of a patient: the same in every process, spread evenly (FNV-1a). */
export function bucketOf(patient: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < patient.length; at += 1) hash = Math.imul(hash ^ patient.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}
