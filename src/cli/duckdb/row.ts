import type { GroupedLine } from '../judge/grouped-line.ts';

/** Of a line: patient, number of the file, number in the file, resource. */
export type LineRow = [patient: string, file: number, number: number, resource: string];

/** @param names of the files */
export function lineAt([patient, file, number, resource]: LineRow, names: readonly string[]): GroupedLine {
  return { patient, place: `${names[file]} line ${number}`, resource };
}
