import type { ClaimDraft } from '../domain/claim.ts';
import type { Waiver } from '../domain/waiver.ts';
import type { Report, VisitReport } from '../engine/report.ts';
import type { ExportFile, ExportKind } from '../panel/coder/desk.ts';

/** One export as a file; null where there is nothing to export. */
export function file(
  _kind: ExportKind,
  _report: Report,
  _visit: VisitReport | null,
  _draft: ClaimDraft | null,
  _waivers: readonly Waiver[],
): ExportFile | null {
  return null;
}
