import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface SoakOptions {
  /** Records to judge, at least. */
  charts: number;
  seed: number;
  workers: number;
  /** `MR1`...; null: all. */
  relation: string | null;
  /** Prints the record of a failure. */
  verbose: boolean;
}

/** What `npm run soak` was asked for. Throws on what it does not know. */
export function soakOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      charts: { type: 'string', default: '10000000' },
      seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
      workers: { type: 'string', default: String(availableParallelism()) },
      relation: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  return {
    charts: whole('charts', values.charts),
    seed: whole('seed', values.seed),
    workers: whole('workers', values.workers),
    relation: values.relation ?? null,
    verbose: values.verbose,
  };
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number below a thousand million`);
  return Number(text);
}

/** The command line that does the same again. */
export function commandOf({ charts, seed, workers, relation }: SoakOptions): string {
  const only = relation === null ? '' : ` --relation ${relation}`;
  return `npm run soak -- --charts ${charts} --seed ${seed} --workers ${workers}${only}`;
}
