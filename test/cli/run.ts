import { Readable } from 'node:stream';
import { command, type World } from '../../src/cli/command.ts';
import type { Report } from '../../src/engine/report.ts';
import { now } from './charts.ts';

export interface Run {
  code: number;
  out: string;
  /** Lines on standard error. */
  told: string[];
  /** The reports, when the format is json. */
  reports: Report[];
}

/** Runs the command in this process. `stdin` is given in chunks as they are. */
export async function runCommand(
  args: readonly string[],
  stdin: readonly (string | Buffer)[] = [],
  duckdb = true,
): Promise<Run> {
  const told: string[] = [];
  let out = '';
  const world: World = {
    stdin: Readable.from(stdin.map(chunk => Buffer.from(chunk))),
    print: async text => {
      out += text;
    },
    tell: line => told.push(line),
    now: () => now,
    app: '0.0.0-test',
    tables: null,
    duckdb: async () => duckdb,
    show: null,
    cores: 1,
  };
  const code = await command(args, world);
  const parsed: unknown = code === 64 || args.includes('--format') || args.includes('--help') ? [] : JSON.parse(out);
  return { code, out, told, reports: (Array.isArray(parsed) ? parsed : [parsed]) as Report[] };
}
