import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNameOf, indexJson, indexName } from '../../knowledge/tables/folder.ts';
import { type AnyTable, readTable, tableJson } from '../../knowledge/tables/table.ts';
import { systemCode } from '../inputs.ts';

/** One file of the folder: a table, or what is wrong with it. */
export type Stored = { file: string } & ({ table: AnyTable } | { fault: string });

/**
 * Writes a table, whole or not at all: under another name first, which then takes its place. It takes the place of an
 * earlier import of the same edition, too. Resolves to its path, or to the system's name of the fault.
 */
export async function storeTable(folder: string, table: AnyTable): Promise<{ path: string } | { fault: string }> {
  const json = tableJson(table);
  const check = readTable(json);
  if ('fault' in check) return check;
  const path = join(folder, fileNameOf(table));
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, json, { flag: 'wx' });
    await rename(unfinished, path);
    await writeIndex(folder);
    return { path };
  } catch (error) {
    // What cannot be removed either was never there.
    await rm(unfinished, { force: true }).catch(() => undefined);
    return { fault: systemCode(error) };
  }
}

/** The list by which the panel, which cannot look into a folder, knows what is there. */
async function writeIndex(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(isTableFile).toSorted();
  await writeFile(join(folder, indexName), indexJson(names));
}

function isTableFile(name: string): boolean {
  return name.endsWith('.json') && name !== indexName;
}

/** Every table file of the folder, in the order of names; none where there is no folder. */
export async function storedTables(folder: string): Promise<Stored[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' ? [] : [{ file: folder, fault: `cannot be read: ${code}` }];
  }
  const stored: Stored[] = [];
  for (const name of names.filter(isTableFile).toSorted()) stored.push(await storedAt(folder, name));
  return stored;
}

async function storedAt(folder: string, name: string): Promise<Stored> {
  const file = join(folder, name);
  try {
    const read = readTable(await readFile(file, 'utf8'));
    if ('fault' in read) return { file, ...read };
    const expected = fileNameOf(read.table);
    return name === expected ? { file, ...read } : { file, fault: `holds ${expected} under another name` };
  } catch (error) {
    return { file, fault: `cannot be read: ${systemCode(error)}` };
  }
}
