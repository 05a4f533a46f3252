import { parseArgs } from 'node:util';
import { type TableKind, tableKinds } from '../../domain/official-table.ts';
import { isTableKind, kindsOfTable } from '../../knowledge/tables/kinds.ts';
import { isPeriod } from '../../knowledge/tables/period.ts';
import { importers } from './importers/index.ts';

export interface ImportOptions {
  kind: TableKind;
  files: readonly string[];
  /** Codes whose PTP edits are kept beside those of 96372. */
  codes: readonly string[];
  /** How many rows the files have together, when that is known. */
  rows: number | null;
  /** How many files make the table; null: as many as CMS publishes now. */
  parts: number | null;
  /** The edition; null: as the file name tells. */
  period: string | null;
  out: string;
}

export type Request = { import: ImportOptions } | { status: { out: string } } | { help: true } | { wrong: string };

/** Where tables are kept, from the top of the repository. */
const defaultFolder = 'tables';

export const usage = `Usage: npm run --silent knowledge -- import <kind> <file...> [options]
       npm run --silent knowledge -- status [--out DIR]

Reads official files as CMS publishes them (unpacked) into tables, and lists the tables that are there.

Kinds and their files:
${tableKinds.map(kind => `  ${kind.padEnd(23)}${importers[kind].fileName}`).join('\n')}

  --out DIR       where tables are kept (default: ${defaultFolder})
  --codes A,B     keep the PTP edits of these codes too, beside those of 96372
  --period P      the edition, when the file name does not tell it: 2026Q4, FY2027, FY2027-April
  --rows N        how many rows the files have together; else there must be as many as an official table has at least
  --parts N       how many files make the table, should CMS change it (PTP edits: 4)
  --help          print this

Exit code: 0 done; 1 status: no edition of a loaded table is in force; 2 a file was refused, or a table could not be read or written
(the reason is on standard error); 64 wrong usage.
`;

/** The command line, read; or what is wrong with it, in one sentence. */
export function readRequest(args: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [verb, kind, ...files] = positionals;
  const out = values.out ?? defaultFolder;
  if (values.help) return { help: true };
  if (out === '') return { wrong: '--out is empty.' };
  if (verb === 'status') return statusRequest(out, kind, values);
  if (verb !== 'import') return { wrong: 'Say import or status.' };
  if (!isTableKind(kind)) return { wrong: `The kind is one of ${tableKinds.join(', ')}.` };
  if (files.length === 0 || files.includes('')) return { wrong: 'Name at least one file.' };
  const sort = kindsOfTable[kind].period;
  const period = values.period ?? null;
  if (period !== null && !isPeriod(period, sort)) {
    return { wrong: `--period takes a ${sort} here: ${sort === 'quarter' ? '2026Q4' : 'FY2027 or FY2027-April'}.` };
  }
  const codes = values.codes?.split(',').map(code => code.trim()) ?? [];
  if (!codes.every(code => /^[0-9A-Z]{5}$/.test(code)))
    return { wrong: '--codes takes codes between commas: 96372,J3420.' };
  if (codes.length > 0 && !kind.startsWith('ncci-ptp')) return { wrong: '--codes is for PTP edits only.' };
  const rows = wholeNumber(values.rows);
  const parts = wholeNumber(values.parts);
  if (rows === undefined || parts === undefined) return { wrong: '--rows and --parts take a whole number above 0.' };
  return { import: { kind, files, codes, rows, parts, period, out } };
}

function statusRequest(out: string, more: string | undefined, values: ReturnType<typeof parse>['values']): Request {
  const odd = Object.keys(values).find(name => name !== 'out');
  if (more !== undefined || odd !== undefined) return { wrong: 'status takes --out and nothing else.' };
  return { status: { out } };
}

/** Null: not given; undefined: no whole number above 0. */
function wholeNumber(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      codes: { type: 'string' },
      period: { type: 'string' },
      rows: { type: 'string' },
      parts: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
