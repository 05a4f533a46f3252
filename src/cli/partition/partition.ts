import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BucketFiles } from './bucket-files.ts';
import { BucketLines, bucketNames } from './bucket-lines.ts';
import { Elsewhere } from './elsewhere.ts';
import { FirstPass } from './first-pass.ts';
import type { Grouping, InFiles, OpenedGroups } from './grouping.ts';
import { groupsIn } from './groups.ts';
import { KeyReader, KeyWriter } from './key-table.ts';
import { type Settling, settleVersions } from './versions.ts';

/** How much one bucket may hold, and how many there may be. */
const bucketBytes = 24 * 1024 * 1024;
const mostBuckets = 1024;
/** About as many bytes as one share of the keys stands for. */
const keyBytes = 256 * 1024 * 1024;

/** The first pass: puts every line into the bucket of its patient. */
export const partition: Grouping = async (one, folder, progress) => {
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
  keys.finish(locations =>
    settleVersions(
      locations.map(location => kept.at(location)),
      settling,
    ),
  );
  kept.close();
  const { input, readAt, careful } = one;
  const parts = names.slice(0, patients).map((name, at) => ({ name, bytes: files.size(at) }));
  return {
    head: { input, readAt, fhirVersion, types: [...types], faults, alone: false },
    parts: parts.filter(({ bytes }) => bytes > 0),
    dropped: settling.dropped,
    careful,
    lines,
    stored: { in: 'files', patients, shared, keys: shares },
  };
};

function between(least: number, number: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}

/** Opens what `partition` has left in the folder. */
export function openPartition(
  folder: string,
  { patients, shared, keys }: InFiles,
  dropped: readonly string[],
): OpenedGroups {
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
