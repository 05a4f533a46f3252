/**
 * Writes the generated pages: `docs/rules.md` from the rules, `docs/policies.md` from the payer policies,
 * `docs/drugs.md` from the drug table, `docs/routes.md` from the tables of routes and sites,
 * `docs/report.schema.json` from the report's schema.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drugsPage } from './lib/drugs-page.ts';
import { reportSchemaText, rulesPage } from './lib/pages.ts';
import { policiesPage } from './lib/policies-page.ts';
import { routesPage } from './lib/routes-page.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('rules.md', docs), rulesPage());
writeFileSync(new URL('policies.md', docs), policiesPage());
writeFileSync(new URL('drugs.md', docs), drugsPage());
writeFileSync(new URL('routes.md', docs), routesPage());
writeFileSync(new URL('report.schema.json', docs), reportSchemaText());
console.log(
  'docs/rules.md, docs/policies.md, docs/drugs.md, docs/routes.md and docs/report.schema.json are up to date.',
);
