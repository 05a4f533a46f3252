// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceName } from '../../src/domain/reading.ts';
import { executed, page } from './page.ts';
import { needed } from './sources.ts';
import { tables } from './tables.ts';

describe('the fault matrix', () => {
  test('has all 37 rows, each once', () => {
    const rows = Array.from({ length: 37 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`);
    expect(tables.map(({ id }) => id)).toEqual(rows);
  });

  test.each(tables)('$id is executed, and no name stands twice in it', row => {
    const names = [...(row.readings ?? []), ...(row.others ?? [])].map(({ name }) => name);
    expect(executed(row)).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  // Lists, single records, dates, doses, routes, launches and the command have sources of their own.
  test.each(['F01', 'F02', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F12', 'F20', 'F24', 'F35', 'F37'])(
    '%s is struck for every source that a verdict needs',
    id => {
      const row = tables.find(one => one.id === id);
      const struck = new Set<SourceName>((row?.readings ?? []).flatMap(({ sources }) => sources));
      expect(needed.filter(source => !struck.has(source))).toEqual([]);
    },
  );

  const inBrowser = tables.flatMap(({ id, browser = [] }) => browser.map(([file, title]) => ({ id, file, title })));
  test.each(inBrowser)('$id in a browser: $title', ({ file, title }) => {
    expect(readFileSync(join(import.meta.dirname, '../e2e', file), 'utf8')).toContain(title);
  });

  test('stands in docs/fault-matrix.md', async () => {
    await expect(page()).toMatchFileSnapshot('../../docs/fault-matrix.md');
  });
});
