import type { Chart } from '../domain/chart.ts';
import type { Reading } from '../domain/reading.ts';

/** What charts were made from, for whoever has to read on from there. Gone with the chart. */
const readings = new WeakMap<Chart, Reading>();

export function keepReading(chart: Chart, reading: Reading): void {
  readings.set(chart, reading);
}

/** Null for a chart that was not read in this session. */
export function readingOf(chart: Chart): Reading | null {
  return readings.get(chart) ?? null;
}
