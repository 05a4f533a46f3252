import { join } from 'node:path';
import process from 'node:process';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';

type Values = Record<string, DuckDBValue>;
/** What a column may hold here. */
type Cell = string | number | null;

/**
 * Lines that lie together in the file. While it writes, DuckDB holds a few such groups uncompressed beside what its limit of
 * memory counts; its own groups of 122,880 lines take half a gigabyte.
 */
const rowGroup = 8_192;

/** What DuckDB may hold, as it counts. */
export const memory = '200MB';

/** Tables are those of the file. */
const use = 'USE grouped';

/** A DuckDB database file. What the system refuses throws an error with the system's code; its message is never shown. */
export class Database {
  private readonly connection: DuckDBConnection;
  private readonly instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.instance = instance;
    this.connection = connection;
  }

  /** Opens the database of a work folder; makes it where it is to be written. */
  static async open(folder: string, how: { write: boolean }): Promise<Database> {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await refusing(() =>
      DuckDBInstance.create(':memory:', {
        // Two hold far more than the limit of memory counts, and are no faster: lines are numbered one after another.
        threads: '1',
        memory_limit: memory,
        // Of each process its own: several read the file at a time.
        temp_directory: join(folder, `spilled-${process.pid}`),
        // Nothing is fetched from anywhere.
        autoinstall_known_extensions: 'false',
      }),
    );
    const connection = await instance.connect();
    const path = join(folder, 'lines.duckdb').replaceAll("'", "''");
    const options = how.write ? `ROW_GROUP_SIZE ${rowGroup}` : 'READ_ONLY';
    await refusing(() => connection.run(`ATTACH '${path}' AS grouped (${options})`));
    await connection.run(use);
    return new Database(instance, connection);
  }

  async run(sql: string, values?: Values): Promise<void> {
    await refusing(() => this.connection.run(sql, values));
  }

  /** Rows as they come, so that only some of them are held. `connection`: where others are being read meanwhile. */
  async *rows<Row extends readonly Cell[]>(
    sql: string,
    values?: Values,
    connection: DuckDBConnection = this.connection,
  ): AsyncGenerator<Row> {
    const result = await refusing(() => connection.stream(sql, values));
    const pieces = result.yieldRowsJs();
    for (;;) {
      const piece = await refusing(() => pieces.next());
      if (piece.done) return;
      yield* piece.value as unknown as Row[];
    }
  }

  /** A second way in, for what is read or written while rows are read. */
  async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    await connection.run(use);
    return connection;
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** DuckDB tells by words what the system refused; what is thrown has the system's code. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message } = error as Error;
    if (/No space left/i.test(message)) throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
    if (/^Out of Memory/i.test(message)) throw Object.assign(new Error('memory'), { code: 'ENOMEM' });
    if (/Permission denied/i.test(message)) throw Object.assign(new Error('access'), { code: 'EACCES' });
    throw error;
  }
}
