import type { AdministrationReport, Finding } from '../../../engine/report.ts';

/** Makes a question to the clinician of one finding, or of several. */
export function QueryButton(_: { findings: readonly Finding[]; injection: AdministrationReport | null }) {
  return null;
}
