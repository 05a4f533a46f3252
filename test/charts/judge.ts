import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import type { AdministrationReport, Report } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
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
export function judge({ resources, fhirVersion, settings }: RecordedChart): Report[] {
  count += 1;
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) };
  const read = fromBundle(bundle, 'chart', readAt);
  const set = { ...read, fhirVersion: fhirVersion ?? read.fhirVersion };
  return [...audit(set, indexRecords(set), { knowledge, chart: settings, app: 'test', encounter: null })];
}

/** Every administration's own report. */
export function administrationsOf(reports: readonly Report[]): AdministrationReport[] {
  return reports.flatMap(({ visits }) => visits.flatMap(({ administrations }) => administrations));
}

/** Verdict by reference: `MedicationAdministration/x`. */
export function verdictsOf(chart: RecordedChart): ReadonlyMap<string, AdministrationReport['verdict']> {
  return new Map(administrationsOf(judge(chart)).map(({ reference, verdict }) => [reference, verdict]));
}
