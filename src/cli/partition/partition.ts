import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../bytes.ts';
import type { ExportFile } from '../inputs.ts';
import { BucketFiles } from './bucket-files.ts';
import { BucketLines, bucketNames } from './bucket-lines.ts';
import { Elsewhere } from './elsewhere.ts';
import { FirstPass } from './first-pass.ts';
import type { Grouped, OpenedGroups } from './grouping.ts';
import { groupsIn } from './groups.ts';
import { KeyReader, KeyWriter } from './key-table.ts';
import { type Settling, settleVersions } from './versions.ts';

/** An export to be grouped. */
export interface Export {
  /** As it is named in the reports. */
  input: string;
  /** ISO instant of reading. */
  readAt: string;
  files: readonly ExportFile[];
  /** About how many bytes there are, unpacked. */
  bytes: number;
  /** Read each line as JSON, and take nothing for granted. */
  careful: boolean;
}

/** How much one bucket may hold, and how many there may be. */
const bucketBytes = 24 * 1024 * 1024;
const mostBuckets = 1024;
/** About as many bytes as one share of the keys stands for. */
const keyBytes = 256 * 1024 * 1024;

/**
 * The first pass: puts every line of an export into the bucket of its patient, in an empty `folder`. Memory does not
 * grow with the export. What cannot be read is told in the head; what cannot be written throws the system's error.
 */
export async function partition(one: Export, folder: string, progress: Progress): Promise<Grouped> {
  const patients = between(1, Math.ceil((one.bytes * 1.1) / bucketBytes), mostBuckets);
  const shared = Math.ceil(patients / 8);
  const shares = between(1, Math.ceil(one.bytes / keyBytes), mostBuckets);
  const names = bucketNames(patients, shared);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = new BucketFiles(folder, names);
  const keys = new KeyWriter(folder, shares);
  const pass = new FirstPass({ files, keys, patients, shared }, one.careful);
  for (const file of one.files) await pass.file(file, progress);
  files.flush();
  const { faults, types, fhirVersion, lines } = pass.found;
  const settling: Settling = { dropped: [], faults };
  const kept = new BucketLines(folder, names);
  keys.finish(locations => settleVersions(locations, kept, settling));
  kept.close();
  const { input, readAt, careful } = one;
  const parts = names.slice(0, patients).map((name, at) => ({ name, bytes: files.size(at) }));
  return {
    head: { input, readAt, fhirVersion, types: [...types], faults, alone: false },
    parts: parts.filter(({ bytes }) => bytes > 0),
    dropped: settling.dropped,
    careful,
    lines,
    shared,
    keys: shares,
    patients,
  };
}

function between(least: number, number: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}

/** Opens what `partition` has left in the folder. */
export function openPartition(folder: string, { dropped, shared, keys, patients }: Grouped): OpenedGroups {
  const table = new KeyReader(folder, keys);
  const lines = new BucketLines(folder, bucketNames(patients, shared));
  const left = new Set(dropped);
  return {
    groupsOf: ({ name }) => groupsIn(join(folder, name), left),
    elsewhere: new Elsewhere(table, lines, left),
    close() {
      table.close();
      lines.close();
    },
  };
}
