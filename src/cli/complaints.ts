import type { Report } from '../engine/report.ts';
import type { Fault, RecordSet } from './record-set.ts';

/** Everything of a record set that could not be read, by its place, never by its content. */
export function complaintsOf(set: RecordSet, faults: readonly Fault[]): string[] {
  const named = faults.map(fault => faultLine(set.input, fault));
  return named.length > 0 ? named : emptyLines(set.input, set.resources.length, set.types);
}

/** One thing that could not be read. */
export function faultLine(input: string, { where, why }: Fault): string {
  const place = where.startsWith(input) ? where : `${input}: ${where}`;
  return `${place}: ${[why.code, why.detail].filter(Boolean).join(', ')}`;
}

/** What an input lacks of which everything could be read. */
export function emptyLines(input: string, records: number, types: ReadonlySet<string> | null): string[] {
  if (records === 0) return [`${input}: holds no record of a patient`];
  return types && !types.has('MedicationAdministration') ? [`${input}: holds no MedicationAdministration`] : [];
}

/** Null: the report was not stopped. */
export function stoppedLine(input: string, { patient, stopped }: Report): string | null {
  return stopped && `${input}: ${patient.reference}: stopped, ${stopped.why} at ${stopped.where}`;
}
