import { asPage } from './as-page.ts';
import { asText } from './as-text.ts';
import { documented } from './documented.ts';
import type { Summary } from './summary.ts';

/** What `--summary` writes: JSON where the file's name ends so, else text for people. */
export function summaryFor(file: string, summary: Summary): string {
  const document = documented(summary);
  return file.toLowerCase().endsWith('.json') ? `${JSON.stringify(document, null, 2)}\n` : asText(document);
}

/** What `--html` writes: one page that needs nothing beside it. */
export function summaryPage(summary: Summary): string {
  return asPage(documented(summary));
}
