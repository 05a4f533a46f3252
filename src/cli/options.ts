import { parseArgs } from 'node:util';
import { isTimeZone } from '../domain/time.ts';

export const formats = ['json', 'ndjson', 'csv', 'text', 'findings'] as const;
export type Format = (typeof formats)[number];

export const engines = ['auto', 'memory', 'partition', 'duckdb'] as const;
export type Engine = (typeof engines)[number];

export interface Options {
  paths: readonly string[];
  /** `Encounter/x`: only this visit; null: all. */
  encounter: string | null;
  /** Id of a payer policy; null: the base policy. */
  policy: string | null;
  timeZone: string | null;
  /** Folder of official tables; null: the usual one. */
  tables: string | null;
  /** File of waivers; null: none. */
  waivers: string | null;
  format: Format;
  /** File for the output; null: standard output. */
  out: string | null;
  /** Folder for what is grouped and judged on the way; null: beside the output, or a temporary one. */
  work: string | null;
  engine: Engine;
  /** How many workers; null: as many as there are cores. */
  jobs: number | null;
  /** Files for what the audit found, added up: JSON, and a page. Null: none. */
  summary: string | null;
  html: string | null;
}

export const usage = `Usage: npm run --silent audit -- <path...> [options]

A path is a FHIR Bundle (JSON), a folder of Bundles, a folder of NDJSON files in Bulk Data layout, an NDJSON file, or - for
standard input, each also packed with gzip. NDJSON files that are named together are one export.

  --encounter ID     judge this visit only
  --policy ID        judge by this payer policy (default: base; docs/policies.md lists them). Coverage is not asked
  --time-zone IANA   where the facility is, e.g. America/Chicago; else the offset written in the record decides its day
  --tables DIR       official tables to judge by (default: tables, where npm run knowledge puts them)
  --waivers FILE     what is accepted, as the panel exports it (docs/waivers.md); every report says what became of it
  --format FORMAT    json (default), ndjson, csv, text, or findings: a line for each visit and injection, what is open
  --out FILE         write there instead of standard output; the file appears whole or not at all
  --summary FILE     write what was found, added up, as text; as JSON where the name ends in .json (docs/audit.md)
  --html FILE        the same as a page to read and print
  --engine ENGINE    auto (default), memory, or by way of the disk, for exports of any size: partition, or duckdb, which
                     needs @duckdb/node-api (docs/audit.md)
  --jobs N           how many processes judge (default: one for each core)
  --work DIR         where records are kept on the way (default: FILE.work); an interrupted run resumes from there. One
                     machine, or container, to a folder
  --help             print this

Exit code: 0 every candidate is ready, or there is none; 1 something is not ready or wants review; 2 something could not be
checked (its report says what), read or written (standard error says what); 64 wrong usage, or faults in the file of waivers:
then nothing is judged. A waived check holds nothing back; the verdict says that it was waived.
`;

/** The command line, read; or what is wrong with it, in one sentence; or a wish for help. */
export function readOptions(
  args: readonly string[],
  policies: readonly string[],
): { options: Options } | { wrong: string } | { help: true } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals: paths } = parsed;
  if (values.help) return { help: true };
  const format = formats.find(one => one === (values.format ?? 'json'));
  const encounter =
    values.encounter === undefined ? null : /^(?:Encounter\/)?([^\s/#?|]+)$/.exec(values.encounter)?.[1];
  if (paths.length === 0) return { wrong: 'Name at least one path.' };
  if (paths.filter(path => path === '-').length > 1) return { wrong: 'Standard input (-) can be read only once.' };
  if (paths.includes('')) return { wrong: 'A path is empty.' };
  if (values.tables === '') return { wrong: '--tables is empty.' };
  if (values.waivers === '') return { wrong: '--waivers is empty.' };
  if (!format) return { wrong: `--format takes ${formats.join(', ')}.` };
  const engine = engines.find(one => one === (values.engine ?? 'auto'));
  if (!engine) return { wrong: `--engine takes ${engines.join(', ')}.` };
  if (values.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(values.jobs))
    return { wrong: '--jobs takes a whole number from 1 to 999.' };
  for (const name of ['out', 'work', 'summary', 'html'] as const)
    if (values[name] === '') return { wrong: `--${name} is empty.` };
  for (const name of ['out', 'work', 'summary', 'html'] as const)
    if (values[name] === '-') return { wrong: `--${name} writes to a place on the disk; - names none.` };
  const written = [values.out, values.summary, values.html].filter(file => file !== undefined);
  if (new Set(written).size < written.length) return { wrong: '--out, --summary and --html name one file twice.' };
  if (encounter === undefined) return { wrong: '--encounter takes the id of an Encounter.' };
  if (values['time-zone'] !== undefined && !isTimeZone(values['time-zone'])) {
    return {
      wrong: `--time-zone ${values['time-zone']} is not known; an IANA name is wanted, such as America/Chicago.`,
    };
  }
  if (values.policy !== undefined && !policies.includes(values.policy)) {
    return { wrong: `--policy ${values.policy} is not known. Known: ${policies.join(', ')}.` };
  }
  return {
    options: {
      paths,
      encounter: encounter === null ? null : `Encounter/${encounter}`,
      policy: values.policy ?? null,
      timeZone: values['time-zone'] ?? null,
      tables: values.tables ?? null,
      waivers: values.waivers ?? null,
      format,
      out: values.out ?? null,
      work: values.work ?? null,
      engine,
      jobs: values.jobs === undefined ? null : Number(values.jobs),
      summary: values.summary ?? null,
      html: values.html ?? null,
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      encounter: { type: 'string' },
      policy: { type: 'string' },
      'time-zone': { type: 'string' },
      tables: { type: 'string' },
      waivers: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      work: { type: 'string' },
      engine: { type: 'string' },
      jobs: { type: 'string' },
      summary: { type: 'string' },
      html: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
