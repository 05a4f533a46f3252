import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bytesAt } from '../bytes.ts';
import { systemCode } from '../inputs.ts';
import { linesOf } from '../lines.ts';
import { bucketOf, FileLines, type HeadPart, headOf, type Shuffled } from './lines.ts';

const usage = `Usage: node lines.mjs --out FOLDER [--buckets N] FILE
       node lines.mjs --head FOLDER --input NAME [--read-at INSTANT]
       node lines.mjs --foreign FILE FILE

The first writes the lines of one NDJSON file (or .ndjson.gz) into FOLDER, in buckets by patient: bucket-NNN, with
nobody\u2019s own in shared, keys and needs (Type/id and patient), and head.json.
The second prints the head of all parts in FOLDER, to be handed to judge.mjs.
The third prints again, in the name of who refers to them, the records that another patient holds.

Exit code: 0 done; 64 wrong usage; 70 it failed and what it wrote is not whole.
`;

process.on('uncaughtException', error => fail(`the lines failed: ${error.name}`));
process.exitCode = await main();

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: text, buckets: text, head: text, input: text, 'read-at': text, foreign: text },
    });
    const [file] = positionals;
    if (values.out !== undefined && file) await split(file, values.out, Number(values.buckets ?? 64));
    else if (values.head !== undefined && values.input !== undefined)
      await printHead(values.head, values.input, values['read-at'] ?? new Date().toISOString(), positionals);
    else if (values.foreign !== undefined && file) await printForeign(values.foreign, file);
    else throw new TypeError('usage');
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) return fail(`the lines failed: ${systemCode(error)}`);
    process.stderr.write(usage);
    return 64;
  }
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

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return process.exit(70);
}
