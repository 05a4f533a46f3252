import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { failureLine } from './failure.ts';

const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };

// Whoever reads the output may have had enough (`| head`): there is nothing left to do, and the rest was not checked.
process.stdout.on('error', () => process.exit(2));

// A fault of ours is no verdict: Node's own 1 would read as "not ready". Its message may hold text from a record.
process.on('uncaughtException', error => {
  process.stderr.write(`${failureLine('the audit', error)}\n`);
  process.exit(2);
});

process.exitCode = await command(process.argv.slice(2), {
  stdin: process.stdin,
  async print(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  tell: line => void process.stderr.write(`${line}\n`),
  show: process.stderr.isTTY ? text => void process.stderr.write(text) : null,
  now: () => new Date().toISOString(),
  app: version,
  // Beside the program, as it is reached from here.
  tables: relative('', fileURLToPath(new URL('../../tables', import.meta.url))),
  duckdb: () =>
    import('@duckdb/node-api').then(
      () => true,
      () => false,
    ),
  cores: availableParallelism(),
});
