import type { AdministrationReport, Finding } from '../../../engine/report.ts';

/** Waives one finding, with a reason and an end. */
export function WaiveButton(_: { finding: Finding; injection: AdministrationReport | null }) {
  return null;
}
