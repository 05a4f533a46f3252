import type { ChartSettings, Normalised } from '../domain/chart.ts';
import type { Reading } from '../domain/reading.ts';
import { chartOf } from './chart.ts';
import { adaptR5 } from './r5/adapt-r5.ts';

/** `chartOf` with every release that is read here. The panel brings the reader of R5 only for records that need it. */
export function normalise(reading: Reading, settings: ChartSettings): Normalised {
  return chartOf(reading, settings, adaptR5);
}
