import type { ClaimDraft } from '../domain/claim.ts';
import type { Waiver } from '../domain/waiver.ts';
import type { Report } from '../engine/report.ts';
import { claimCsv } from '../export/claim-csv.ts';
import { claimFhir } from '../export/claim-fhir.ts';
import { csvHeader, csvLines } from '../export/csv.ts';
import { reportJson } from '../export/report-json.ts';
import { waiversText } from '../export/waivers-file.ts';
import type { ExportFile, ExportKind } from '../panel/coder/desk.ts';
import { exportFileName } from '../text/coder/exports-ui.ts';

/** What an export is made of. */
interface Exported {
  report: Report;
  /** Made when it is asked for. */
  draft(): Promise<ClaimDraft | null>;
  waivers: readonly Waiver[];
}

/** Media types: R4 and RFC 4180. */
const types: Readonly<Record<ExportKind, string>> = {
  'claim-fhir': 'application/fhir+json',
  'claim-csv': 'text/csv;charset=utf-8',
  'findings-csv': 'text/csv;charset=utf-8',
  'report-json': 'application/json',
  'waivers-json': 'application/json',
};

/**
 * One export as a file; null where there is nothing to export (no draft, no waiver).
 * @param now the instant of the export; its day where the reader is stands in the name
 */
export async function file(kind: ExportKind, of: Exported, now = new Date()): Promise<ExportFile | null> {
  const text = await textOf(kind, of);
  return text === null ? null : { name: exportFileName(kind, localDay(now)), type: types[kind], text };
}

async function textOf(kind: ExportKind, { report, draft, waivers }: Exported): Promise<string | null> {
  if (kind === 'findings-csv') return csvHeader + csvLines(report);
  if (kind === 'report-json') return reportJson(report);
  if (kind === 'waivers-json') return waivers.length > 0 ? waiversText(waivers) : null;
  const made = await draft();
  if (!made) return null;
  return kind === 'claim-csv' ? claimCsv(made) : `${JSON.stringify(claimFhir(made), null, 2)}\n`;
}

/** `2026-11-22` by the reader's clock. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
