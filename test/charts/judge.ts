import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { ChartSettings } from '../../src/domain/chart.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import { run } from '../../src/engine/index.ts';
import type { AdministrationReport, Report } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
import { normalise } from '../../src/normalise/index.ts';
import type { RecordedChart } from './chart.ts';

const knowledge = knowledgeAsOf(null, basePolicy, noTables);
export const readAt = '2026-03-13T00:00:00Z';

let count = 0;

/** Charts judged in this process so far. */
export const judged = () => count;

/** Judges in another way than the command does, and counts. */
export function counting<T>(judging: () => T): T {
  count += 1;
  return judging();
}

/** The reports of a record by the product's own engine, as the command makes them of a Bundle: one for each patient found in it. */
export function judge({ resources, fhirVersion, settings }: RecordedChart, waivers: readonly Waiver[] = []): Report[] {
  count += 1;
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) };
  const read = fromBundle(bundle, 'chart', readAt);
  const set = { ...read, fhirVersion: fhirVersion ?? read.fhirVersion };
  return [...audit(set, indexRecords(set), { knowledge, chart: settings, app: 'test', encounter: null, waivers })];
}

/** What the command would have read of the record's own patient. */
export function readingFor({ resources, fhirVersion, patient }: RecordedChart): Reading {
  const set = { input: 'chart', readAt, fhirVersion, resources, faults: [], types: null };
  return readingOf(patient, null, set, indexRecords(set));
}

/** The report over what was read, however it was read. */
export function judgeReading(reading: Reading, settings: ChartSettings): Report {
  return counting(() => run(normalise(reading, settings), { knowledge, identify: false, app: 'test' }));
}

/** Every administration's own report. */
export function administrationsOf(reports: readonly Report[]): AdministrationReport[] {
  return reports.flatMap(({ visits }) => visits.flatMap(({ administrations }) => administrations));
}

/** Verdict by reference: `MedicationAdministration/x`. */
export function verdictsOf(chart: RecordedChart): ReadonlyMap<string, AdministrationReport['verdict']> {
  return new Map(administrationsOf(judge(chart)).map(({ reference, verdict }) => [reference, verdict]));
}
