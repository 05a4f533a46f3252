import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drugsPage } from '../../scripts/lib/drugs-page.ts';
import { reportSchemaText, rulesPage } from '../../scripts/lib/pages.ts';
import { policiesPage } from '../../scripts/lib/policies-page.ts';
import { routesPage } from '../../scripts/lib/routes-page.ts';
import { messageKeys } from '../../src/domain/messages.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { ruleTitles } from '../../src/text/rules.ts';

const root = new URL('../../', import.meta.url);
const all = [...rules, ...visitRules];
const ids = all.map(({ id }) => id);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Files in `src/rules` that are not rules. */
const frame = ['define.ts', 'index.ts', 'visit-facts.ts'];

interface CaseTable {
  cases: readonly { expect: { outcome: string } }[];
}

describe('every rule', () => {
  test('has an id of its own', () => expect(new Set(ids).size).toBe(ids.length));

  test('is in the index, in a file of its name', () => {
    const files = readdirSync(new URL('src/rules/', root)).filter(
      name => name.endsWith('.ts') && !frame.includes(name),
    );
    expect(files.map(name => name.replace(/\.ts$/, '')).sort()).toEqual([...ids].sort());
  });

  test.each(ids)('%s says its own id in its file', id => expect(read(`src/rules/${id}.ts`)).toContain(`id: '${id}'`));

  test.each(ids)('%s has a case table', id =>
    expect(existsSync(new URL(`test/rules/${id}.cases.ts`, root))).toBe(true),
  );

  // A rule over a visit counts, and what is known of a drug is told: these find nothing missing.
  test.each(rules.map(({ id }) => id).filter(id => id !== 'drug-caveats'))(
    '%s has cases for both answers: what must be found, and what must be left alone',
    async id => {
      const { cases } = (await import(`../rules/${id}.cases.ts`)) as CaseTable;
      const fine = cases.filter(({ expect: { outcome } }) => outcome === 'pass' || outcome === 'not-applicable');
      expect(fine.length).toBeGreaterThan(0);
      expect(cases.length).toBeGreaterThan(fine.length);
    },
  );

  test.each(ids)('%s has a page with why, fix, examples, source and since', id => {
    const page = read(`src/rules/${id}.md`);
    expect(page.startsWith(`# ${id}: `)).toBe(true);
    for (const part of ['## Why', '## Fix', '## Examples', '## Source', 'Since ']) expect(page).toContain(part);
    expect(page).not.toContain('TODO');
  });

  test.each(all)('$id names its source and when it was read', ({ sources, since }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const { title, locator, read: day } of sources) {
      expect(title).not.toBe('');
      expect(locator).not.toBe('');
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each(ids)('%s has titles', id => expect(Object.keys(ruleTitles)).toContain(id));
});

test('every message belongs to a rule or to the engine', () => {
  const owners = [...ids, 'record-read', 'engine'];
  expect(messageKeys.filter(key => !owners.includes(key.split('.')[0] ?? ''))).toEqual([]);
});

test('every message is given somewhere', () => {
  const folders = ['src/rules/', 'src/rules/parts/', 'src/engine/'];
  const code = [...folders, 'src/knowledge/']
    .flatMap(folder =>
      readdirSync(new URL(folder, root))
        .filter(name => name.endsWith('.ts'))
        .map(name => read(folder + name)),
    )
    .join('\n');
  // Keys that are put together from a rule and a fault or state.
  const composed = (key: string) => {
    const [rule, ...rest] = key.split('.');
    const tail = rest.join('.');
    return code.includes(`\`${rule}.\${`) && (code.includes(`'${tail}'`) || code.includes(` ${tail}: '`));
  };
  expect(messageKeys.filter(key => !composed(key) && !code.includes(`'${key}'`))).toEqual([]);
});

test('docs/rules.md is fresh (npm run docs)', () => expect(read('docs/rules.md')).toBe(rulesPage()));

test('docs/policies.md is fresh (npm run docs)', () => expect(read('docs/policies.md')).toBe(policiesPage()));

test('docs/drugs.md is fresh (npm run docs)', () => expect(read('docs/drugs.md')).toBe(drugsPage()));

test('docs/routes.md is fresh (npm run docs)', () => expect(read('docs/routes.md')).toBe(routesPage()));

test('docs/report.schema.json is fresh (npm run docs)', () =>
  expect(read('docs/report.schema.json')).toBe(reportSchemaText()));
