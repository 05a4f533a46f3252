import { parseArgs } from 'node:util';

/** What is to be done: the lines of one file, the head of all, or again what another patient's records refer to. */
export type LinesTask =
  | { do: 'split'; file: string; out: string; buckets: number }
  | { do: 'head'; folder: string; input: string; readAt: string | null; parts: readonly string[] }
  | { do: 'foreign'; list: string; file: string };

export const linesUsage = `Usage: node lines.mjs --out FOLDER [--buckets N] FILE
       node lines.mjs --head FOLDER --input NAME [--read-at INSTANT] [PART...]
       node lines.mjs --foreign FILE FILE

The first writes the lines of one NDJSON file (or .ndjson.gz) into FOLDER, in buckets by patient: bucket-NNN, with
nobody\u2019s own in shared, keys and needs (Type/id and patient), and head.json.
The second prints the head of all parts in FOLDER, to be handed to judge.mjs.
The third prints again, in the name of who refers to them, the records that another patient holds.

Exit code: 0 done; 64 wrong usage; 70 it failed and what it wrote is not whole.
`;

const text = { type: 'string' } as const;
const options = {
  out: text,
  buckets: text,
  head: text,
  input: text,
  'read-at': text,
  foreign: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** The command line, read; or what is wrong with it; or a wish for help. */
export function readLinesOptions(args: readonly string[]): { task: LinesTask } | { wrong: string } | { help: true } {
  let read: ReturnType<typeof parsed>;
  try {
    read = parsed(args);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = read;
  if (values.help) return { help: true };
  const { out, head, foreign, input, buckets = '64' } = values;
  if ([out, head, foreign].filter(one => one !== undefined).length !== 1)
    return { wrong: 'Name one of --out, --head and --foreign.' };
  if (head !== undefined) {
    if (input === undefined) return { wrong: '--head needs --input.' };
    return { task: { do: 'head', folder: head, input, readAt: values['read-at'] ?? null, parts: positionals } };
  }
  const [file, ...others] = positionals;
  if (!file || others.length > 0) return { wrong: 'Name one file.' };
  if (foreign !== undefined) return { task: { do: 'foreign', list: foreign, file } };
  if (!/^[1-9]\d{0,5}$/.test(buckets)) return { wrong: '--buckets takes a whole number from 1 to 999999.' };
  return { task: { do: 'split', file, out: out ?? '', buckets: Number(buckets) } };
}

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options });
}
