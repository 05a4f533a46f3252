import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { policies } from '../../src/knowledge/policies.ts';
import type { RowSource, RulePage } from '../../src/panel/coder/rule-page/pages.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { parsePage } from '../lib/rule-page.ts';

/** The pages of all rules, by id. Read from their Markdown, which people and tests read too. */
export function rulePages(read: (id: string) => string): Record<string, RulePage> {
  return Object.fromEntries(
    [...rules, ...visitRules].map(({ id, prevents, tables = [] }) => [
      id,
      { ...parsePage(read(id)), prevents, tables },
    ]),
  );
}

/** Where each row of each payer policy comes from, by `<policy>#<row>`. */
export function policyRowSources(): Record<string, RowSource> {
  const rows = policies.flatMap(({ id, sources }) =>
    Object.entries(sources).flatMap(([row, provenance]) => {
      if (!provenance) return [];
      const { source, from, to, confidence } = provenance;
      return [[`${id}#${row}`, { source, from, to, recalled: confidence === 'recall' }] as const];
    }),
  );
  return Object.fromEntries(rows);
}

/**
 * Fills `src/panel/coder/rule-page/pages.ts`, in development, in tests and in the build. Plain data: the panel sets no
 * HTML from a string.
 */
export function rulePageData(root: URL): Plugin {
  const target = fileURLToPath(new URL('src/panel/coder/rule-page/pages.ts', root));
  const fileOf = (id: string) => fileURLToPath(new URL(`src/rules/${id}.md`, root));
  return {
    name: 'needlepoint:rule-pages',
    enforce: 'pre',
    load(path) {
      if (path.split('?')[0] !== target) return null;
      const pages = rulePages(id => {
        this.addWatchFile(fileOf(id));
        return readFileSync(fileOf(id), 'utf8');
      });
      const line = (name: string, value: unknown) =>
        `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
      return line('pages', pages) + line('policyRows', policyRowSources());
    },
  };
}
