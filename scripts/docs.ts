/**
 * Writes the generated pages: `docs/rules.md` from the rules, `docs/policies.md` from the payer policies,
 * `docs/drugs.md` from the drug table, `docs/routes.md` from the tables of routes and sites,
 * `docs/report.schema.json` and `docs/summary.schema.json` from the schemas of report and summary.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drugsPage } from './lib/drugs-page.ts';
import { reportSchemaText, rulesPage, summarySchemaText } from './lib/pages.ts';
import { policiesPage } from './lib/policies-page.ts';
import { routesPage } from './lib/routes-page.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('rules.md', docs), rulesPage());
writeFileSync(new URL('policies.md', docs), policiesPage());
writeFileSync(new URL('drugs.md', docs), drugsPage());
writeFileSync(new URL('routes.md', docs), routesPage());
writeFileSync(new URL('report.schema.json', docs), reportSchemaText());
writeFileSync(new URL('summary.schema.json', docs), summarySchemaText());
console.log(
  'docs/rules.md, docs/policies.md, docs/drugs.md, docs/routes.md, docs/report.schema.json and docs/summary.schema.json are up to date.',
);
