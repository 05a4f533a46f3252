import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { bytesAt } from '../bytes.ts';
import { failed, wrongUsage } from '../exit-code.ts';
import { failureLine } from '../failure.ts';
import { linesOf } from '../lines.ts';
import { bucketOf, FileLines, type HeadPart, headOf, type Shuffled } from './lines.ts';
import { type LinesTask, linesUsage, readLinesOptions } from './lines-options.ts';

process.on('uncaughtException', fail);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const read = readLinesOptions(args);
  if ('help' in read) {
    process.stdout.write(linesUsage);
    return 0;
  }
  if ('wrong' in read) {
    process.stderr.write(`${read.wrong}\n\n${linesUsage}`);
    return wrongUsage;
  }
  try {
    await done(read.task);
    return 0;
  } catch (error) {
    return fail(error);
  }
}

function done(task: LinesTask): Promise<void> {
  if (task.do === 'split') return split(task.file, task.out, task.buckets);
  if (task.do === 'foreign') return printForeign(task.list, task.file);
  return printHead(task.folder, task.input, task.readAt ?? new Date().toISOString(), task.parts);
}

async function split(file: string, folder: string, buckets: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const open = new Map<string, WriteStream>();
  const write = async (name: string, line: string) => {
    const stream = open.get(name) ?? createWriteStream(join(folder, name));
    open.set(name, stream);
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  };
  const lines = new FileLines(basename(file));
  for await (const one of shuffled(file, lines)) {
    const { patient, line, key, needs } = one;
    const bucket = String(bucketOf(patient, buckets)).padStart(3, '0');
    await write(patient === '' ? 'shared' : `bucket-${bucket}`, line);
    if (key !== null) await write('keys', `${key}\t${patient}`);
    for (const need of patient === '' ? [] : needs) await write('needs', `${need}\t${patient}`);
  }
  await Promise.all([...open.values()].map(stream => new Promise<void>(resolve => stream.end(() => resolve()))));
  await writeFile(join(folder, 'head.json'), JSON.stringify(lines.head()));
}

async function* shuffled(file: string, lines: FileLines): AsyncGenerator<Shuffled> {
  for await (const line of linesOf(bytesAt(file))) {
    const one = 'text' in line ? lines.take(line.number, line.text) : lines.lose(line.number);
    if (one) yield one;
  }
}

async function printHead(folder: string, input: string, readAt: string, parts: readonly string[]): Promise<void> {
  const read = await Promise.all(parts.map(part => readFile(join(folder, part, 'head.json'), 'utf8')));
  const head = headOf(
    read.map(one => JSON.parse(one) as HeadPart),
    input,
    readAt,
  );
  process.stdout.write(`${JSON.stringify(head)}\n`);
}

/** `list`: lines of `Type/id` and the patient who refers to it, with a tab between. */
async function printForeign(list: string, file: string): Promise<void> {
  const wanted = Map.groupBy(
    (await readFile(list, 'utf8')).split('\n').filter(line => line !== ''),
    line => line.slice(0, line.indexOf('\t')),
  );
  for await (const { key, line } of shuffled(file, new FileLines(basename(file)))) {
    for (const pair of (key !== null && wanted.get(key)) || []) {
      const patient = pair.slice(pair.indexOf('\t') + 1);
      process.stdout.write(`${patient}${line.slice(line.indexOf('\t'))}\n`);
    }
  }
}

function fail(error: unknown): number {
  process.stderr.write(`${failureLine('the lines', error)}\n`);
  return process.exit(failed);
}
