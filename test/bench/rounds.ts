/** Times of several pieces of work, taken in turn so that whatever else the machine does falls on all of them alike. */

/** Processor time of one call, in microseconds: other programs on the machine count little. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** The middle one; of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * The median of each piece of work over `rounds` interleaved rounds, in microseconds, and of its ratio to `anchor` in the
 * same round; after `warmUp` rounds that do not count.
 */
export function measure<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  { anchor, rounds, warmUp = 1 }: { anchor: NoInfer<K>; rounds: number; warmUp?: number },
): Record<K, { time: number; ratio: number }> {
  const names = Object.keys(works) as K[];
  for (let round = 0; round < warmUp; round += 1) for (const name of names) works[name]();
  const times = Array.from({ length: rounds }, () => new Map(names.map(name => [name, time(works[name])])));
  const of = (name: K) => times.map(row => row.get(name) ?? Number.NaN);
  const anchors = of(anchor);
  const entries = names.map(name => {
    const ratios = of(name).map((one, at) => one / (anchors[at] ?? Number.NaN));
    return [name, { time: median(of(name)), ratio: median(ratios) }] as const;
  });
  return Object.fromEntries(entries) as Record<K, { time: number; ratio: number }>;
}
