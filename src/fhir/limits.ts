/** How long and how far reading goes before it stops and says so. Times in milliseconds. */
export interface Limits {
  /** One request, from sending to the last byte. */
  requestMs: number;
  /** The whole load. */
  overallMs: number;
  /** After this long a source is named as the slow one. */
  slowMs: number;
  /** The longest `Retry-After` that is waited for. */
  retryAfterMs: number;
  /** Repeats after a server error or a lost connection. */
  retries: number;
  /** Requests under way at one time: as many as the first wave has, so that all of it leaves at once. */
  parallel: number;
  /** Pages of one search. */
  pages: number;
  /** Entries of one search. */
  entries: number;
  /** How many times references may lead to further references. */
  hops: number;
}

export const defaultLimits: Limits = {
  requestMs: 15_000,
  overallMs: 60_000,
  slowMs: 3_000,
  retryAfterMs: 10_000,
  retries: 2,
  parallel: 10,
  pages: 100,
  entries: 20_000,
  hops: 3,
};
