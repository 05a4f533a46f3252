import process from 'node:process';
import { parseArgs } from 'node:util';
import { isTimeZone } from '../../domain/time.ts';
import { zoneTable } from './zone-table.ts';

const usage = `Usage: npm run --silent zones -- IANA [--from YEAR] [--to YEAR]

Prints a time zone as a table, as this machine knows it: the "zone" of the settings of dist/engine.js (docs/at-scale.md).
Outside its years no day can be told there, so take them wide; by themselves they are 1970 and 2100.
`;

process.exitCode = main(process.argv.slice(2));

/** Exit code 0: printed; 64: wrong usage. */
function main(args: readonly string[]): number {
  const wish = readArguments(args);
  if (wish === null) {
    process.stderr.write(usage);
    return 64;
  }
  process.stdout.write(`${JSON.stringify(zoneTable(wish.name, wish.from, wish.to))}\n`);
  return 0;
}

function readArguments(args: readonly string[]): { name: string; from: number; to: number } | null {
  try {
    const year = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: year, to: year },
    });
    const [name = ''] = positionals;
    const [from, to] = [values.from ?? '1970', values.to ?? '2100'].map(Number) as [number, number];
    const isYear = (one: number) => Number.isInteger(one) && one >= 1000 && one <= 9998;
    return positionals.length === 1 && isTimeZone(name) && isYear(from) && isYear(to) && from <= to
      ? { name, from, to }
      : null;
  } catch {
    return null;
  }
}
