import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VisitRow } from '../../src/panel/coder/desk.ts';
import { chosenRows, countOpen, countRows, pageOf, pageSize, standingOf } from '../../src/panel/coder/visits/rows.ts';
import { missing, row, waiting } from './visits-desk.tsx';

const starts = [null, '2026', '2026-03', '2026-03-12', '2026-03-12T10:00:00-05:00', '2026-03-12T15:00:00Z', 'soon'];
const verdicts: readonly VisitRow['verdict'][] = [
  'not-ready',
  'cannot-tell',
  'review',
  'ready',
  'none',
  'not-given',
  null,
];
const lists = fc
  .uniqueArray(
    fc.record({ at: fc.nat(400), start: fc.constantFrom(...starts), verdict: fc.constantFrom(...verdicts) }),
    {
      selector: ({ at }) => at,
      maxLength: 80,
    },
  )
  .chain(all => fc.tuple(fc.constant(all), fc.integer({ min: -1, max: all.length - 1 })))
  .map(([all, current]) => all.map(({ at, ...over }, place) => row(at, { ...over, current: place === current })));
const sorts = fc.constantFrom('newest' as const, 'oldest' as const);

describe('the rows of a list', () => {
  test('are all there, whatever the sort, the current one first', () => {
    fc.assert(
      fc.property(lists, sorts, (rows, sort) => {
        const sorted = chosenRows(rows, { verdict: 'all', sort });
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted.findIndex(({ current }) => current)).toBe(rows.some(({ current }) => current) ? 0 : -1);
      }),
    );
  });

  test('stand by date, those without one last, in an order that the input does not change', () => {
    fc.assert(
      fc.property(lists, sorts, (rows, sort) => {
        const sorted = chosenRows(rows, { verdict: 'all', sort }).filter(({ current }) => !current);
        const dates = sorted.map(({ start }) => start).filter(start => start !== null);
        expect(sorted.slice(0, dates.length).every(({ start }) => start !== null)).toBe(true);
        const times = dates.map(start => Date.parse(start)).filter(time => !Number.isNaN(time));
        expect(times).toEqual(times.toSorted((a, b) => (sort === 'newest' ? b - a : a - b)));
        expect(chosenRows(rows.toReversed(), { verdict: 'all', sort }).filter(({ current }) => !current)).toEqual(
          sorted,
        );
      }),
    );
  });

  test('do not move while verdicts come in', () => {
    fc.assert(
      fc.property(lists, sorts, (rows, sort) => {
        const order = (list: readonly VisitRow[]) =>
          chosenRows(list, { verdict: 'all', sort }).map(({ reference }) => reference);
        expect(order(rows.map(each => ({ ...each, ...missing })))).toEqual(
          order(rows.map(each => ({ ...each, ...waiting }))),
        );
      }),
    );
  });

  test('are counted once each, and each count is what its choice shows', () => {
    fc.assert(
      fc.property(lists, rows => {
        const counts = countRows(rows, 'all');
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(rows.length);
        for (const [verdict, count] of counts)
          expect(chosenRows(rows, { verdict, sort: 'newest' })).toHaveLength(count);
        const open = rows.filter(each => ['not-ready', 'cannot-tell', 'review'].includes(standingOf(each)));
        expect(countOpen(rows)).toBe(open.length);
      }),
    );
  });

  test('stand on exactly one page each, and no page is beyond the last', () => {
    fc.assert(
      fc.property(fc.nat(130), fc.nat(9), (count, page) => {
        const rows = Array.from({ length: count }, (_, at) => at);
        const pages = Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, at) => pageOf(rows, at));
        expect(pages.flatMap(each => each.rows)).toEqual(rows);
        expect(pages.map(each => each.page)).toContain(pageOf(rows, page).page);
        for (const each of pages) if (each.rows.length > 0) expect(each.rows[0]).toBe(each.first - 1);
      }),
    );
  });
});
