import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChart } from '../charts/index.ts';
import { when } from './dates.ts';
import { ask, compile, questionNames, unlisted } from './interpret.ts';
import { decisionTables } from './lists.ts';
import { tablesOf } from './markdown.ts';
import { observations } from './oracle.ts';

const table = (rows: string, columns = '| status | outcome |') => {
  const [found] = tablesOf(`## Q\n\n${columns}\n|---|---|\n${rows}\n`);
  if (found === undefined) throw new Error('no table');
  return found;
};

describe('the page of decision tables', () => {
  test('has the questions of an injection', () => expect(questionNames.length).toBeGreaterThan(12));

  test('gives every row an outcome and its columns', () => {
    for (const { heading, columns, rows } of decisionTables) {
      for (const row of rows) expect([heading, row.length]).toEqual([heading, columns.length]);
    }
  });

  test('lists every value that can be seen', () => {
    const listed = fc.property(anyChart, chart => {
      for (const seen of observations(chart).values()) expect(unlisted(seen)).toEqual([]);
    });
    fc.assert(listed, { numRuns: 50 });
  });

  test.each([
    ['a thing that is not looked at', '| a | pass |', '| colour | outcome |', /not among the things/],
    ['a value that cannot occur', '| blue | pass |', undefined, /never "blue"/],
    ['an outcome that does not exist', '| completed | fine |', undefined, /no outcome/],
    ['another service without a family', '| completed | other service |', undefined, /family/],
    ['a family without another service', '| completed | gap: vaccine |', undefined, /family/],
    ['an empty cell', '|  | pass |', undefined, /empty cell/],
  ])('may not have %s', (_what, rows, columns, said) => {
    expect(() => compile(table(rows, columns))).toThrow(said);
  });

  test('counts the first row that fits, and says so when none does', () => {
    expect(ask('When?', { 'given at': 'absent', 'date shared': 'no' })).toMatchObject({ outcome: 'unchecked', row: 1 });
    expect(ask('When?', { 'given at': 'absent', 'date shared': 'yes' })).toMatchObject({ outcome: 'gap', row: 2 });
    expect(() => ask('When?', { 'given at': 'never' })).toThrow(/No row/);
  });
});

test.each([
  ['2026', 'year'],
  ['2026-03', 'month'],
  ['2026-03-12', 'day'],
  ['2026-03-12T10:20:00', 'time without offset'],
  ['2026-03-12T10:20:00.123-05:00', 'time'],
  ['2026-02-30', undefined],
  ['2026-13', undefined],
  ['2026-03-12T24:00:00Z', undefined],
  ['12.3.2026', undefined],
])('%s is read as %s', (words, precision) => {
  expect(when(words)?.precision).toBe(precision);
});
