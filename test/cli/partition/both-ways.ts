import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../../src/cli/audit.ts';
import { complaintsOf } from '../../../src/cli/complaints.ts';
import type { ExportFile } from '../../../src/cli/inputs.ts';
import { auditExport } from '../../../src/cli/partition/audit-export.ts';
import type { Grouping } from '../../../src/cli/partition/grouping.ts';
import { partition } from '../../../src/cli/partition/partition.ts';
import { indexRecords } from '../../../src/cli/patients.ts';
import { recordsOf } from '../../../src/cli/records.ts';
import { settingsOf } from '../../../src/cli/settings.ts';
import { alone, type Crew } from '../../../src/cli/workers/crew.ts';
import { reportsPath } from '../../../src/cli/workers/job.ts';
import { tablesFrom } from '../../../src/knowledge/tables/tables.ts';
import { now } from '../charts.ts';

/** Files of an export: name and content. */
export type Files = readonly (readonly [name: string, content: Buffer])[];

/** What an audit says, in an order of its own: whole reports in JSON, and each line that is told. */
export interface Said {
  reports: string[];
  told: string[];
}

const terms = { encounter: null, policy: null, timeZone: null };
const input = 'export';

/** @param folder where they are to lie; else they are streams */
function opened(files: Files, folder?: string): ExportFile[] {
  for (const [name, content] of files) if (folder) writeFileSync(join(folder, name), content);
  return files.map(([name, content]) => ({
    name,
    ...(folder && { path: join(folder, name) }),
    async *chunks() {
      // Small and of odd length, so that lines are cut anywhere.
      for (let at = 0; at < content.length; at += 997) yield content.subarray(at, at + 997);
    },
  }));
}

/** The definition of what is right. */
export async function inMemory(files: Files): Promise<Said> {
  const set = await recordsOf({ kind: 'export', name: input, files: opened(files) }, now);
  if (!set) throw new Error('a record set was expected');
  const index = indexRecords(set);
  const reports = [...audit(set, index, settingsOf({ ...terms, format: 'ndjson' }, 'test', tablesFrom([]), []))];
  return said(
    reports.map(report => JSON.stringify(report)),
    complaintsOf(set, index.faults),
  );
}

/** The same by way of the disk. `careful`: how often the first pass had to be done again. */
export async function byDisk(
  files: Files,
  crew: Crew = alone,
  grouping: Grouping = partition,
): Promise<Said & { passes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'partition-'));
  const beside = mkdtempSync(join(tmpdir(), 'export-'));
  let passes = 0;
  try {
    const job = {
      folder,
      terms,
      format: 'ndjson' as const,
      summarise: false,
      waivers: [],
      tables: { asked: null, usual: null },
      app: 'test',
    };
    const watch = { begin: (what: string) => (passes += what === 'reading' ? 1 : 0), done: () => undefined };
    // As if it were large enough for several buckets.
    const one = { input, readAt: now, files: opened(files, beside), bytes: 200_000_000, stored: null };
    const { results, faults } = await auditExport(one, job, crew, watch, grouping);
    const text = results.map(({ part }) => readFileSync(reportsPath(folder, part), 'utf8')).join('');
    return { ...said(text.split('\n').filter(Boolean), faults), passes };
  } finally {
    for (const one of [folder, beside]) rmSync(one, { recursive: true, force: true });
  }
}

function said(reports: readonly string[], told: readonly string[]): Said {
  return { reports: reports.toSorted(), told: told.toSorted() };
}
