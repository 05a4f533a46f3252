import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { failed, wrongUsage } from '../exit-code.ts';
import { failureLine } from '../failure.ts';
import { systemCode } from '../inputs.ts';
import { linesOf } from '../lines.ts';
import { runPipe, Ungrouped } from './pipe.ts';
import { type PipeOptions, pipeUsage, readPipeOptions } from './pipe-options.ts';
import { type Opened, openSettings } from './settings.ts';

// Whoever reads the output may have had enough: the rest was not judged.
process.stdout.on('error', () => process.exit(failed));
process.on('uncaughtException', error => fail(failureLine('the judge', error)));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readPipeOptions(args);
  if ('help' in options) {
    await print(pipeUsage);
    return 0;
  }
  if ('wrong' in options) {
    tell(`${options.wrong}\n\n${pipeUsage}`);
    return wrongUsage;
  }
  const opened = await opening(options);
  if ('wrong' in opened) {
    tell(opened.wrong);
    return wrongUsage;
  }
  try {
    const shared = options.shared === null ? none() : textsOf(createReadStream(options.shared), options.shared);
    const broken = await runPipe(opened, { lines: textsOf(process.stdin, 'standard input'), shared, print, tell });
    return broken > 0 ? 2 : 0;
  } catch (error) {
    return fail(error instanceof Ungrouped ? error.message : failureLine('the judge', error));
  }
}

async function opening(options: PipeOptions): Promise<Opened | { wrong: string }> {
  const file = options.settings ?? options.head ?? '';
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    const { policy, output } = options;
    const given = options.settings === null ? { head: read } : (read as object);
    const settings = { ...given, ...(policy !== null && { policy }), ...(output !== null && { output }) };
    const opened = openSettings(JSON.stringify(settings), __APP_VERSION__);
    const { chart } = opened.settings;
    const timeZone = options.timeZone ?? chart.timeZone;
    return { ...opened, settings: { ...opened.settings, chart: { ...chart, timeZone } } };
  } catch (error) {
    return { wrong: `${file}: ${error instanceof SyntaxError ? 'not JSON' : said(error)}` };
  }
}

function said(error: unknown): string {
  return error instanceof Error && !('code' in error) ? error.message : systemCode(error);
}

async function* none(): AsyncGenerator<string> {}

/** The lines of a stream; one that cannot be had ends the run, because nobody can tell whose it is. */
async function* textsOf(stream: Readable, name: string): AsyncGenerator<string> {
  for await (const line of linesOf(stream)) {
    if ('text' in line) yield line.text;
    else throw new Ungrouped(line.number, `${line.why.code} (${name})`);
  }
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(line: string): number {
  tell(line);
  return process.exit(failed);
}
