import type { Progress } from '../bytes.ts';
import type { ExportFile } from '../inputs.ts';
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
  stored: InFiles | InDatabase;
}

/** Into how many files the lines of patients went, what is nobody's own went, and the keys of all records. */
export interface InFiles {
  in: 'files';
  patients: number;
  shared: number;
  keys: number;
}

/** All lines are in a DuckDB database. */
export interface InDatabase {
  in: 'database';
  /** Names of the files of the export, in their order. */
  names: readonly string[];
}

/** An export to be grouped. */
export interface Export {
  /** As it is named in the reports. */
  input: string;
  /** ISO instant of reading. */
  readAt: string;
  files: readonly ExportFile[];
  /** About how many bytes there are, unpacked. */
  bytes: number;
  /** How many there are as they lie on disk; null: nobody knows before they have come. */
  stored: number | null;
  /** Read each line as JSON, and take nothing for granted. */
  careful: boolean;
}

/**
 * Groups an export in an empty `folder`; memory does not grow with the export. What cannot be read is told in the head;
 * what cannot be written throws the system's error.
 */
export type Grouping = (one: Export, folder: string, progress: Progress) => Promise<Grouped>;

/** The parts of a grouped export, opened by whoever judges one. */
export interface OpenedGroups {
  groupsOf(part: Part): Iterable<PatientGroup> | AsyncIterable<PatientGroup>;
  /** By `Type/id`: what is nobody's own, and what is another patient's. */
  elsewhere: Lookup;
  /** Brings what `elsewhere` was asked for and did not have at hand. True: then ask again. */
  bring?(): Promise<boolean>;
  close(): void;
}
