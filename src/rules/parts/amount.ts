/** What a unit measures, and its size in the first unit of its kind as a power of ten. Units are UCUM codes. */
const scales: Readonly<Record<string, { of: 'mass' | 'volume' | 'activity'; power: number }>> = {
  kg: { of: 'mass', power: 3 },
  g: { of: 'mass', power: 0 },
  mg: { of: 'mass', power: -3 },
  ug: { of: 'mass', power: -6 },
  ng: { of: 'mass', power: -9 },
  L: { of: 'volume', power: 0 },
  mL: { of: 'volume', power: -3 },
  uL: { of: 'volume', power: -6 },
  // Units of activity are written in all of these ways for one and the same drug.
  U: { of: 'activity', power: 0 },
  '[iU]': { of: 'activity', power: 0 },
  "[USP'U]": { of: 'activity', power: 0 },
  'k[iU]': { of: 'activity', power: 3 },
  MU: { of: 'activity', power: 6 },
};

/** An amount in another UCUM unit; null when the two do not measure the same. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const one = scales[from];
  const other = scales[to];
  return one && other && one.of === other.of ? value * 10 ** (one.power - other.power) : null;
}

/** True for litres and their parts. */
export function isVolume(unit: string): boolean {
  return scales[unit]?.of === 'volume';
}

/** Whether two numbers are equal within one part in a million. */
export function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
}

/** Whole units that hold the amount, whatever is begun counted whole. A rounding error of the computer begins none. */
export function wholeUnits(amount: number, per: number): number {
  const exact = amount / per;
  const round = Math.round(exact);
  return Math.abs(exact - round) <= exact * 1e-9 ? round : Math.ceil(exact);
}
