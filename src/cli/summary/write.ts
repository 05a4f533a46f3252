import type { Summary } from './summary.ts';

/** What `--summary` writes. */
export function summaryJson(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** What `--html` writes: one page that needs nothing beside it. */
export function summaryHtml(summary: Summary): string {
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Audit</title><p>Reports: ${summary.reports}</p></html>\n`;
}
