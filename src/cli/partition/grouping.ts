import type { GroupedLine } from '../judge/grouped-line.ts';
import type { Head } from '../judge/head.ts';
import type { Lookup } from '../patients.ts';

/** All lines of one patient, whatever file they stood in. */
export interface PatientGroup {
  /** `Patient/x` */
  patient: string;
  lines: readonly GroupedLine[];
}

/** A share of the patients, with all lines of each. Workers judge the parts apart from each other. Plain JSON. */
export interface Part {
  /** Names it within the work folder: letters, digits and hyphens. */
  name: string;
  /** Size in bytes, for telling how far the work has come. */
  bytes: number;
}

/** What the first pass over an export leaves behind, beside its files in the work folder. Plain JSON. */
export interface Grouped {
  head: Head;
  parts: readonly Part[];
  /** Places of lines that do not count: another version of the same resource does. */
  dropped: readonly string[];
  /** Nothing was taken for granted: each line was read as JSON. */
  careful: boolean;
  /** Lines of needed types that were found, at least. */
  lines: number;
  /** Into how many files the lines of patients went, what is nobody's own went, and the keys of all records. */
  patients: number;
  shared: number;
  keys: number;
}

/** The parts of a grouped export, opened by whoever judges one. */
export interface OpenedGroups {
  groupsOf(part: Part): Iterable<PatientGroup> | AsyncIterable<PatientGroup>;
  /** By `Type/id`: what is nobody's own, and what is another patient's. */
  elsewhere: Lookup;
  close(): void;
}
