import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TableKind } from '../../domain/official-table.ts';
import { kindsOfTable } from '../../knowledge/tables/kinds.ts';
import { type AnyTable, type Table, tableVersion } from '../../knowledge/tables/table.ts';
import { systemCode } from '../inputs.ts';
import type { Extract } from './importer.ts';
import { importers } from './importers/index.ts';
import { headOf } from './lines.ts';
import type { ImportOptions } from './options.ts';
import { checkParts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { checkKind } from './right-kind.ts';
import { textOf } from './text-of.ts';

/** The code whose PTP edits are always kept. */
export const ownCode = '96372';

/** A table made of files, and a line for everything that was left out; or why there is none. */
export type Imported = { table: AnyTable; notes: string[] } | { refused: string };

/** Reads the files of one table. All of them are good, or there is no table. `today`: ISO day. */
export async function importTable(options: ImportOptions, today: string): Promise<Imported> {
  const names = options.files.map(file => basename(file));
  const importer = importers[options.kind];
  const codes = new Set([ownCode, ...options.codes]);
  const extracts: Extract[] = [];
  const digests = new Set<string>();
  let at = '';
  try {
    checkParts(names, options.parts ?? importer.parts);
    checkEdition(options, names);
    const period = options.period ?? editionOf(options.kind, names);
    for (const [index, file] of options.files.entries()) {
      at = file;
      const bytes = await contentOf(file);
      digests.add(createHash('sha256').update(bytes).digest('hex'));
      if (digests.size <= index) throw new Refusal(null, 'has the same content as a file before it');
      const text = textOf(bytes);
      checkKind(options.kind, names[index] ?? '', headOf(text));
      extracts.push(importer.read(text, codes));
    }
    at = '';
    const rows = extracts.flatMap(one => one.rows);
    checkRows(options, extracts, rows);
    const narrowed = options.kind.startsWith('ncci-ptp');
    const leftOut = extracts.flatMap((one, index) => one.leftOut.map(row => ({ file: options.files[index], ...row })));
    const table: Table = {
      table: tableVersion,
      kind: options.kind,
      period,
      sources: names,
      importedOn: today,
      codes: narrowed ? [...codes].toSorted() : null,
      leftOut: leftOut.length,
      count: rows.length,
      columns: kindsOfTable[options.kind].columns.map(([name]) => name),
      rows,
    };
    return {
      table: table as AnyTable,
      notes: leftOut.map(({ file, line, why }) => `${file}:${line}: left out: ${why}`),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const place = [at, error.line].filter(one => one !== '' && one !== null).join(':');
    return { refused: `${place === '' ? options.kind : place}: ${error.message}` };
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Refusal(null, `cannot be read: ${systemCode(error)}`);
  }
}

/** An edition that is said may be finer than that of a name (`FY2027-April`); it may not be another. */
function checkEdition({ kind, period, files }: ImportOptions, names: readonly string[]): void {
  if (period === null) return;
  for (const [index, name] of names.entries()) {
    const told = importers[kind].period(name);
    if (told === null || period === told || period.startsWith(`${told}-`)) continue;
    throw new Refusal(null, `${files[index]} is of ${told} by its name, and --period says ${period}`);
  }
}

function editionOf(kind: TableKind, names: readonly string[]): string {
  const told = new Set(names.map(name => importers[kind].period(name)));
  const [period] = told;
  if (period && told.size === 1) return period;
  const example = kindsOfTable[kind].period === 'quarter' ? '2026Q4' : 'FY2027 or FY2027-April';
  throw new Refusal(
    null,
    `the file name does not tell one edition (${importers[kind].fileName}): say --period ${example}`,
  );
}

/** Rows enough for the whole table, and at least one that the table is for. */
function checkRows({ kind, rows: said }: ImportOptions, extracts: readonly Extract[], rows: Extract['rows']): void {
  const read = extracts.reduce((sum, one) => sum + one.read, 0);
  if (said !== null && read !== said) throw new Refusal(null, `${read} rows were read, and --rows says ${said}`);
  const { least, last } = importers[kind];
  const more = 'it looks cut short (if it is whole, say with --rows how many it has)';
  if (said === null && read < least) {
    throw new Refusal(null, `${read} rows were read, and the official table has more than ${least}: ${more}`);
  }
  const end = rows.at(-1)?.[0] ?? '';
  if (said === null && last?.test(end) === false) {
    throw new Refusal(null, `it ends with ${end}, which is not the end of the official table: ${more}`);
  }
  if (kind.startsWith('ncci-ptp') && !rows.some(row => row[0] === ownCode || row[1] === ownCode)) {
    throw new Refusal(null, `no edit names ${ownCode}, so this is not the whole table`);
  }
}
