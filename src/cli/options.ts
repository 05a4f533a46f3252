import { parseArgs } from 'node:util';
import { isTimeZone } from '../domain/time.ts';

export const formats = ['json', 'ndjson', 'csv', 'text', 'findings'] as const;
export type Format = (typeof formats)[number];

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
}

export const usage = `Usage: npm run --silent audit -- <path...> [options]

A path is a FHIR Bundle (JSON), a folder of Bundles, a folder of NDJSON files in Bulk Data layout, or - for standard input.

  --encounter ID     judge this visit only
  --policy ID        judge by this payer policy (default: base; docs/policies.md lists them). Coverage is not asked
  --time-zone IANA   where the facility is, e.g. America/Chicago; else the offset written in the record decides its day
  --tables DIR       official tables to judge by (default: tables, where npm run knowledge puts them)
  --waivers FILE     what is accepted, as the panel exports it (docs/waivers.md); every report says what became of it
  --format FORMAT    json (default), ndjson, csv, text, or findings: a line for each visit and injection, what is open
  --help             print this

Exit code: 0 every candidate is ready, or there is none; 1 something is not ready or wants review;
2 something could not be checked or read (named on standard error); 64 wrong usage, or faults in the file of waivers:
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
      help: { type: 'boolean', short: 'h' },
    },
  });
}
