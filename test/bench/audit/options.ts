import { type Engine, engines } from '../../../src/cli/options.ts';

/** Whole exports do not fit into memory: that way is held against the others on a small one. */
export const small = 0.05;
/** The ways that are compared: `auto` takes one of them. */
const ways = engines.filter(one => one !== 'auto');

export const benchUsage = `Usage: npm run bench:audit -- [gigabytes...] [ways...]

Audits generated exports of these sizes (default: ${small}, 0.5 and 5), each way (${ways.join(', ')}; default: all) in processes
of its own, beside a bare JSON.parse of every line, and compares what they find. memory is tried up to ${small} GB, and one job up
to 1 GB. All of it takes up to hours. The exports stay in the system's temporary folder for the next run; while one is audited,
the work folder needs as much room again.

  npm run bench:audit -- 0.5 partition    one size, one way

Exit code: 0 all ways found the same, 1 they did not or an audit failed, 64 wrong usage.
`;

export interface Bench {
  /** Gigabytes, and the ways that are compared at that size. */
  sizes: readonly (readonly [gigabytes: number, ways: readonly Engine[]])[];
}

/** The arguments, read; or what is wrong with them; or a wish for help. */
export function readBench(args: readonly string[]): Bench | { wrong: string } | { help: true } {
  if (args.some(one => one === '--help' || one === '-h')) return { help: true };
  const sizes: number[] = [];
  const named: Engine[] = [];
  for (const one of args) {
    const way = ways.find(name => name === one);
    const size = /^\d+(?:\.\d+)?$/.test(one) ? Number(one) : 0;
    if (way) named.push(way);
    else if (size > 0) sizes.push(size);
    else return { wrong: `${one}: neither a size in gigabytes nor one of ${ways.join(', ')}.` };
  }
  const chosen = sizes.length > 0 ? sizes : [small, 0.5, 5];
  const compared = named.length > 0 ? named : ways;
  const pairs = chosen.map(size => [size, compared.filter(one => one !== 'memory' || size <= small)] as const);
  const left = pairs.filter(([, some]) => some.length > 0);
  return left.length === 0 ? { wrong: `memory is tried up to ${small} GB.` } : { sizes: left };
}

/** With how many jobs a way is tried. */
export function jobsOf(way: Engine, gigabytes: number): readonly number[] {
  if (way === 'memory') return [1];
  return gigabytes > 1 ? [2] : [1, 2];
}
