import { wrongUsage } from '../exit-code.ts';
import { importTable } from './import-table.ts';
import { type ImportOptions, readRequest, usage } from './options.ts';
import { statusOf } from './status.ts';
import { storedTables, storeTable } from './store.ts';

/** What the command meets of the world beside files. */
export interface World {
  print(text: string): void;
  /** Takes a line for the person who runs it. */
  tell(line: string): void;
  /** ISO day. */
  today(): string;
}

/** Runs the command. Resolves to its exit code. */
export async function knowledgeCommand(args: readonly string[], world: World): Promise<number> {
  const request = readRequest(args);
  if ('help' in request) {
    world.print(usage);
    return 0;
  }
  if ('wrong' in request) {
    world.tell(`${request.wrong}\n\n${usage}`);
    return wrongUsage;
  }
  return 'import' in request ? runImport(request.import, world) : runStatus(request.status.out, world);
}

async function runImport(options: ImportOptions, world: World): Promise<number> {
  const imported = await importTable(options, world.today());
  if ('refused' in imported) {
    world.tell(imported.refused);
    return 2;
  }
  const { table, notes } = imported;
  for (const note of notes) world.tell(note);
  const stored = await storeTable(options.out, table);
  if ('fault' in stored) {
    world.tell(`${options.out}: the table cannot be written: ${stored.fault}`);
    return 2;
  }
  world.print(`${stored.path}: ${table.kind}, ${table.period}, ${table.count} rows\n`);
  return 0;
}

async function runStatus(folder: string, world: World): Promise<number> {
  const stored = await storedTables(folder);
  const faults = stored.flatMap(one => ('fault' in one ? [`${one.file}: ${one.fault}`] : []));
  const { text, outOfDate } = statusOf(
    stored.flatMap(one => ('table' in one ? [one.table] : [])),
    world.today(),
  );
  world.print(text);
  for (const fault of faults) world.tell(fault);
  if (faults.length > 0) return 2;
  return outOfDate ? 1 : 0;
}
