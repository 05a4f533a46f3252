import { existsSync } from 'node:fs';
import type { Tables } from '../knowledge/tables/lookup.ts';
import { tablesFrom } from '../knowledge/tables/tables.ts';
import { storedTables } from './knowledge/store.ts';

/**
 * The official tables of a folder: the one that was asked for, which must be there, or the usual one, which need not.
 * What of it cannot be read is named, and the rules go by their built-in rows instead.
 */
export async function tablesAt(
  asked: string | null,
  usual: string | null,
): Promise<{ tables: Tables; faults: readonly string[] }> {
  const folder = asked ?? usual;
  const stored = folder === null ? [] : await storedTables(folder);
  const faults = stored.flatMap(one => ('fault' in one ? [`${one.file}: ${one.fault}`] : []));
  if (asked !== null && !existsSync(asked)) faults.push(`${asked}: there is no such folder of tables`);
  return { tables: tablesFrom(stored.flatMap(one => ('table' in one ? [one.table] : []))), faults };
}
