import type { DuckDBConnection } from '@duckdb/node-api';
import type { FhirResource } from '../../domain/fhir.ts';
import type { GroupedLine } from '../judge/grouped-line.ts';
import { recordAmong } from '../partition/elsewhere.ts';
import type { InDatabase, OpenedGroups, Part, PatientGroup } from '../partition/grouping.ts';
import type { Lookup } from '../patients.ts';
import { neededTypes } from '../record-set.ts';
import { Database } from './database.ts';
import { type LineRow, lineAt } from './row.ts';
import { linesIn, linesOfKeys, namedIn } from './sql.ts';

/** Opens what `groupByDatabase` has left in the folder. */
export async function openDatabase(
  folder: string,
  { names }: InDatabase,
  dropped: readonly string[],
): Promise<OpenedGroups> {
  const database = await Database.open(folder, { write: false });
  return new Groups(database, await database.connect(), names, new Set(dropped));
}

/** A key, and one of its lines; or that it has none. */
type Keyed = [key: string, ...row: LineRow] | [key: string, null, null, null, null];

class Groups implements OpenedGroups {
  readonly elsewhere: Lookup = { get: key => this.get(key), has: key => this.get(key) !== undefined };
  private readonly database: Database;
  /** For what is looked up while a bucket is read. */
  private readonly beside: DuckDBConnection;
  private readonly names: readonly string[];
  private readonly dropped: ReadonlySet<string>;
  /** Settled records by `Type/id`; undefined: there is none. */
  private known = new Map<string, FhirResource | undefined>();
  private readonly wanted = new Set<string>();

  constructor(database: Database, beside: DuckDBConnection, names: readonly string[], dropped: ReadonlySet<string>) {
    this.database = database;
    this.beside = beside;
    this.names = names;
    this.dropped = dropped;
  }

  async *groupsOf({ name }: Part): AsyncGenerator<PatientGroup> {
    const bucket = Number(name.slice(name.lastIndexOf('-') + 1));
    this.known = new Map();
    await this.keep(this.database.rows<Keyed>(namedIn, { bucket }));
    let patient = '';
    let lines: GroupedLine[] = [];
    for await (const row of this.database.rows<LineRow>(linesIn, { bucket })) {
      const line = lineAt(row, this.names);
      if (line.patient !== patient) {
        if (patient !== '') yield { patient, lines };
        patient = line.patient;
        lines = [];
      }
      if (!this.dropped.has(line.place)) lines.push(line);
    }
    if (patient !== '') yield { patient, lines };
  }

  async bring(): Promise<boolean> {
    if (this.wanted.size === 0) return false;
    const keys = [...this.wanted];
    this.wanted.clear();
    for (const key of keys) this.known.set(key, undefined);
    const { listValue } = await import('@duckdb/node-api');
    await this.keep(this.database.rows<Keyed>(linesOfKeys, { keys: listValue(keys) }, this.beside));
    return true;
  }

  close(): void {
    this.beside.closeSync();
    this.database.close();
  }

  private get(key: string): FhirResource | undefined {
    if (!neededTypes.has(key.slice(0, key.indexOf('/')))) return undefined;
    if (!this.known.has(key)) this.wanted.add(key);
    return this.known.get(key);
  }

  /** Settles lines that come key by key. */
  private async keep(rows: AsyncIterable<Keyed>): Promise<void> {
    let last: string | null = null;
    let lines: GroupedLine[] = [];
    const settle = () => last !== null && this.known.set(last, recordAmong(lines, last, this.dropped));
    for await (const [key, ...row] of rows) {
      if (key !== last) {
        settle();
        lines = [];
      }
      last = key;
      if (row[0] !== null) lines.push(lineAt(row, this.names));
    }
    settle();
  }
}
