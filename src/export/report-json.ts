import type { Report } from '../engine/report.ts';

/** The report as JSON for other programs (docs/report.schema.json). Like those of the command it names nobody. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ ...report, patient: { ...report.patient, banner: null } }, null, 2)}\n`;
}
