import fc from 'fast-check';
import { b12Chart } from '../cli/charts.ts';
import { plainSettings, type RecordedChart } from './chart.ts';

/** The textbook's chart. */
export const plain: fc.Arbitrary<RecordedChart> = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).map(name => ({
  shape: 'plain',
  patient: `Patient/${name}`,
  resources: b12Chart(name),
  fhirVersion: null,
  settings: plainSettings,
}));
