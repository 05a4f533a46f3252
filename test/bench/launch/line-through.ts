/** A straight line through points: T = a + n * RTT. */
export interface Line {
  /** Round trips. */
  n: number;
  /** Milliseconds that do not grow with the round trip. */
  a: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** Least squares over points of (round trip, time), both in milliseconds. */
export function lineThrough(points: readonly (readonly [roundTrip: number, time: number])[]): Line {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const n =
    points.reduce((sum, [roundTrip, time]) => sum + (roundTrip - x) * (time - y), 0) /
    points.reduce((sum, [roundTrip]) => sum + (roundTrip - x) ** 2, 0);
  return { n, a: y - n * x };
}
