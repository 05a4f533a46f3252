import { isTableKind, kindsOfTable } from './kinds.ts';
import type { Edition } from './lookup.ts';
import { isPeriod } from './period.ts';

/** The list of tables in a folder. */
export const indexName = 'index.json';
const indexVersion = 'needlepoint-tables/1';

/** The file that holds one edition of one table. */
export function fileNameOf({ kind, period }: Edition): string {
  return `${kind}-${period}.json`;
}

/** The edition that a file name tells; null when it is no table's. */
export function editionIn(name: string): Edition | null {
  const [, kind, period] = /^([a-z0-9-]+)-((?:FY)?20\d\d(?:Q\d|-April)?)\.json$/.exec(name) ?? [];
  return isTableKind(kind) && isPeriod(period, kindsOfTable[kind].period) ? { kind, period } : null;
}

export function indexJson(names: readonly string[]): string {
  return `${JSON.stringify({ tables: indexVersion, files: names }, null, 2)}\n`;
}

/** The editions that an index lists; null when it is no index. Names of other files are passed over. */
export function readIndex(json: unknown): Edition[] | null {
  if (typeof json !== 'object' || json === null) return null;
  const { tables, files } = json as { tables?: unknown; files?: unknown };
  if (tables !== indexVersion || !Array.isArray(files)) return null;
  return files.flatMap(name => (typeof name === 'string' ? (editionIn(name) ?? []) : []));
}
