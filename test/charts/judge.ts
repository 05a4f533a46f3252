import { audit } from '../../src/cli/audit.ts';
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

/** The reports of a record by the product's own engine, as the command makes them: one for each patient found in it. */
export function judge({ resources, fhirVersion, settings }: RecordedChart): Report[] {
  count += 1;
  const set = { input: 'chart', readAt, fhirVersion, resources, faults: [], types: null };
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
