import { mkdirSync, statSync } from 'node:fs';
import type { Progress } from '../bytes.ts';
import { type ExportFile, systemCode } from '../inputs.ts';
import type { GroupedLine } from '../judge/grouped-line.ts';
import { linesOf } from '../lines.ts';
import { readLine } from '../ndjson.ts';
import type { Found } from '../partition/first-pass.ts';
import type { Grouped, Grouping } from '../partition/grouping.ts';
import { settleVersions } from '../partition/versions.ts';
import { Database, memory, refusing } from './database.ts';
import { LookedAt } from './looked-at.ts';
import { plainPath } from './plain.ts';
import { type LineRow, lineAt } from './row.ts';
import * as sql from './sql.ts';

/** How much one bucket may hold. */
const bucketBytes = 24 * 1024 * 1024;

/** What DuckDB may hold while it sorts: with the rest of the process some 700 MB. With half of it, 5 GB are not sorted. */
const sortMemory = '400MB';

/**
 * Groups by DuckDB, which spills to disk. What is not certain in SQL, this program reads itself. Throws the system's
 * error where something cannot be written.
 */
export const groupByDatabase: Grouping = async (one, folder, progress) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = await Database.open(folder, { write: true });
  try {
    return await new Gathering(database, one.files).group(one, progress);
  } finally {
    database.close();
  }
};

class Gathering {
  private readonly database: Database;
  private readonly files: readonly ExportFile[];
  private readonly names: readonly string[];
  private readonly found: Found = { faults: [], types: new Set(), fhirVersion: null, lines: 0 };

  constructor(database: Database, files: readonly ExportFile[]) {
    this.database = database;
    this.files = files;
    this.names = files.map(({ name }) => name);
  }

  async group(one: Parameters<Grouping>[0], progress: Progress): Promise<Grouped> {
    const { database, found } = this;
    await database.run(sql.createStaged);
    await database.run(sql.createRead);
    for (const at of this.files.keys()) await this.file(at, one.careful, progress);
    await this.certain();
    const dropped: string[] = [];
    await database.run(`SET memory_limit = '${sortMemory}'`);
    await database.run(sql.createLines(Math.max(1, Math.ceil((one.bytes * 1.1) / bucketBytes))));
    await database.run('DROP TABLE read; DROP TABLE staged');
    await database.run(`SET memory_limit = '${memory}'`);
    await this.settle(dropped);
    const parts: { name: string; bytes: number }[] = [];
    for await (const [bucket, bytes] of database.rows<[number, number]>(sql.buckets))
      parts.push({ name: `patients-${bucket}`, bytes });
    const { input, readAt, careful } = one;
    const { faults, types, fhirVersion, lines } = found;
    const head = { input, readAt, fhirVersion, types: [...types], faults, alone: false };
    return { head, parts, dropped, careful, lines, stored: { in: 'database', names: this.names } };
  }

  private async file(at: number, careful: boolean, progress: Progress): Promise<void> {
    const file = this.files[at] as ExportFile;
    const other = await this.database.connect();
    const table = await other.createAppender('read');
    const looked = new LookedAt(file, at, this.found, table);
    try {
      // Of a file of a type that nothing rests on, only the first line is read.
      const path = careful || looked.promised !== looked.expected ? null : await plainPath(file);
      if (path === null) await readAll(file, looked, progress);
      else await this.stage(at, path, looked, progress);
      await refusing(async () => table.closeSync());
    } finally {
      other.closeSync();
    }
  }

  private async stage(file: number, path: string, looked: LookedAt, progress: Progress): Promise<void> {
    const versioned = this.found.fhirVersion !== null;
    await this.database.run(sql.stage, { path, file, versioned, expected: looked.expected });
    for await (const [number, text] of this.database.rows<[number, string]>(sql.doubtfulOf, { file }))
      if (text.trim() !== '') looked.line({ number, text });
    progress(statSync(path).size);
  }

  /** Others rest on it that a type is there: one line of each is read. */
  private async certain(): Promise<void> {
    const { database, found } = this;
    const types: string[] = [];
    for await (const [type, count] of database.rows<[string, number]>(sql.certainTypes)) {
      found.lines += count;
      if (!found.types.has(type)) types.push(type);
    }
    for (const type of types)
      for await (const [number, text] of database.rows<[number, string]>(sql.certainOf, { type })) {
        const read = readLine({ number, text }, null);
        if ('why' in read || read.resource.resourceType !== type) continue;
        found.types.add(type);
        break;
      }
  }

  private async settle(dropped: string[]): Promise<void> {
    const into = { dropped, faults: this.found.faults };
    let last: string | null = null;
    let lines: GroupedLine[] = [];
    for await (const [key, ...row] of this.database.rows<[string, ...LineRow]>(sql.suspects)) {
      if (key !== last) {
        settleVersions(lines, into);
        lines = [];
      }
      last = key;
      lines.push(lineAt(row, this.names));
    }
    settleVersions(lines, into);
  }
}

async function readAll(file: ExportFile, looked: LookedAt, progress: Progress): Promise<void> {
  const lines = linesOf(file.chunks(progress));
  for (;;) {
    const next = await lines.next().catch((error: unknown) => ({ code: systemCode(error) }));
    if ('code' in next) return looked.broken(next.code);
    if (next.done) return;
    if (!looked.line(next.value)) return void (await lines.return(undefined));
  }
}
