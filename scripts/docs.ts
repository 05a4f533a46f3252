/** Writes the generated pages: `docs/rules.md` from the rules, `docs/report.schema.json` from the report's schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { reportSchemaText, rulesPage } from './lib/pages.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('rules.md', docs), rulesPage());
writeFileSync(new URL('report.schema.json', docs), reportSchemaText());
console.log('docs/rules.md and docs/report.schema.json are up to date.');
