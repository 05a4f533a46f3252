import type { Readable } from 'node:stream';
import { dayRead } from '../domain/waiver.ts';
import { policies } from '../knowledge/policies.ts';
import { type ExitCode, wrongUsage } from './exit-code.ts';
import { type Options, readOptions, usage } from './options.ts';
import { AuditRun } from './run.ts';
import { tablesAt } from './tables.ts';
import { waiversAt } from './waivers.ts';

/** What the command meets of the world. */
export interface World {
  stdin: Readable;
  /** Takes a piece of output; resolves when more may come. */
  print(text: string): Promise<void>;
  /** Takes a line for the person who runs it. */
  tell(line: string): void;
  /** Takes a line that the next one overwrites; null: nobody watches. */
  show: ((text: string) => void) | null;
  /** ISO instant. */
  now(): string;
  /** Version of this program. */
  app: string;
  /** Where official tables are when nobody says; null: there are none. */
  tables: string | null;
  /** Is DuckDB there, and does it run here? */
  duckdb(): Promise<boolean>;
  /** How many processes may run side by side. */
  cores: number;
}

/** Runs the command. Resolves to its exit code. */
export async function command(args: readonly string[], world: World): Promise<ExitCode | typeof wrongUsage> {
  const read = readOptions(
    args,
    policies.map(({ id }) => id),
  );
  if ('help' in read) {
    await world.print(usage);
    return 0;
  }
  if ('wrong' in read) {
    world.tell(`${read.wrong}\n\n${usage}`);
    return wrongUsage;
  }
  if (read.options.engine === 'duckdb' && !(await world.duckdb())) {
    world.tell('--engine duckdb needs @duckdb/node-api: npm install @duckdb/node-api');
    return wrongUsage;
  }
  return auditPaths(read.options, world);
}

async function auditPaths(options: Options, world: World): Promise<ExitCode | typeof wrongUsage> {
  const read = await waiversAt(options.waivers, dayRead(world.now(), options.timeZone));
  if ('wrong' in read) {
    for (const line of read.wrong) world.tell(line);
    return wrongUsage;
  }
  const { tables, faults } = await tablesAt(options.tables, world.tables);
  const run = new AuditRun(options, world, tables, read.waivers);
  for (const fault of faults) run.complain(fault);
  return run.all();
}
