import type { Seen } from './front.ts';

/** What a launch asked for until its data was visible. */
export interface Counts {
  requests: number;
  preflights: number;
  metadata: number;
  /** The longest chain of requests each of which left only after the answer to the one before had come. */
  depth: number;
}

/** @param roundTrip of the line, in milliseconds: sooner than that after an answer, nobody can have waited for it */
export function countRequests(seen: readonly Seen[], roundTrip: number): Counts {
  const inOrder = seen.toSorted((one, other) => one.came - other.came);
  const depths = new Map<Seen, number>();
  for (const one of inOrder) {
    const before = inOrder.filter(({ answered }) => answered + 0.9 * roundTrip <= one.came);
    depths.set(one, 1 + Math.max(0, ...before.map(other => depths.get(other) ?? 0)));
  }
  return {
    requests: seen.length,
    preflights: seen.filter(({ method }) => method === 'OPTIONS').length,
    metadata: seen.filter(({ path }) => /\/metadata(\?|$)/.test(path)).length,
    depth: Math.max(0, ...depths.values()),
  };
}
