import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsLines } from '../../../src/cli/findings.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { ndjson } from '../charts.ts';
import { runCommand } from '../run.ts';

/** Writes an export in Bulk Data layout, one file for each type. Resolves to its folder. */
export async function exportFolder(resources: readonly FhirResource[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'needlepoint-engines-'));
  const byType = Map.groupBy(resources, ({ resourceType }) => resourceType);
  for (const [type, own] of byType) await writeFile(join(folder, `${type}.ndjson`), ndjson(own));
  return folder;
}

/** The findings of the command itself, which defines what is right. */
export async function commandFindings(folder: string, ...args: string[]): Promise<string> {
  const { reports } = await runCommand([folder, ...args]);
  return reports.map(findingsLines).join('');
}
