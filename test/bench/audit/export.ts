import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPatients } from '../patients.ts';

/** So many patients stand mixed up: an export promises no order. */
const mixed = 400;

/**
 * A generated export of about so many bytes in Bulk Data layout, a file for each type, the patients of each file mixed
 * up. Returns its folder, which later runs find again.
 */
export function exportOf(bytes: number): string {
  const folder = join(tmpdir(), `needlepoint-bench-export-${bytes}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.part`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const files = new Map<string, number>();
  for (let written = 0, seed = 1; written < bytes; seed += 1) {
    for (const [type, text] of textsOf(seed)) {
      const file = files.get(type) ?? openSync(join(partial, `${type}.ndjson`), 'w');
      files.set(type, file);
      written += writeSync(file, text);
    }
  }
  for (const file of files.values()) closeSync(file);
  renameSync(partial, folder);
  return folder;
}

/** The lines of one lot of patients by type: first one line of each patient, then the next one of each. */
function textsOf(seed: number): ReadonlyMap<string, string> {
  const lines = new Map<string, string[][]>();
  for (const patient of benchPatients(mixed, seed)) {
    const seen = new Map<string, number>();
    for (const [at, { resourceType }] of patient.resources.entries()) {
      const row = seen.get(resourceType) ?? 0;
      seen.set(resourceType, row + 1);
      const rows = lines.get(resourceType) ?? [];
      lines.set(resourceType, rows);
      rows[row] = [...(rows[row] ?? []), `${patient.lines[at]}\n`];
    }
  }
  return new Map([...lines].map(([type, rows]) => [type, rows.flat().join('')]));
}
