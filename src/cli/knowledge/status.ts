import { tableKinds } from '../../domain/official-table.ts';
import { daysOf, type Standing, standingOf } from '../../knowledge/tables/period.ts';
import type { AnyTable } from '../../knowledge/tables/table.ts';

const standingWords: Readonly<Record<Standing, string>> = {
  current: 'in force',
  update: 'in force, unless there is an April update',
  past: 'out of date',
  ahead: 'not yet in force',
};

const titles = ['kind', 'edition', 'rows', 'since', 'imported', 'state'];

/** What is loaded, as lines for people, and whether a kind is out of date. `today`: ISO day. */
export function statusOf(tables: readonly AnyTable[], today: string): { text: string; outOfDate: boolean } {
  const lines = tableKinds.flatMap(kind => {
    const own = tables.filter(table => table.kind === kind).toSorted((a, b) => (since(a) < since(b) ? -1 : 1));
    return own.length === 0 ? [[kind, '-', '-', '-', '-', 'not loaded']] : own.map(table => lineOf(table, today));
  });
  const outOfDate = tableKinds.some(kind => {
    const own = tables.filter(table => table.kind === kind);
    return own.length > 0 && !own.some(({ period }) => ['current', 'update'].includes(standingOf(period, today)));
  });
  const note = 'Where no edition is loaded for the day of a visit, the rules go by their built-in rows and say so.';
  return { text: `${aligned([titles, ...lines])}\n\n${note}\n`, outOfDate };
}

function since({ period }: AnyTable): string {
  return daysOf(period).from;
}

function lineOf(table: AnyTable, today: string): string[] {
  const days = Math.round((Date.parse(today) - Date.parse(table.importedOn)) / 86_400_000);
  const age = days === 1 ? '1 day ago' : `${days} days ago`;
  const state = [standingWords[standingOf(table.period, today)]];
  if (table.leftOut > 0) state.push(`left out of the file: ${table.leftOut}`);
  if (table.codes) state.push(`edits of ${table.codes.join(', ')}`);
  const imported = `${table.importedOn}, ${days < 0 ? 'after today' : age}`;
  return [table.kind, table.period, String(table.count), since(table), imported, state.join('; ')];
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = titles.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)));
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
