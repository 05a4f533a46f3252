import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenChart } from '../charts/breaks/index.ts';
import { type Change, type RecordedChart, readyChart, readyCharts, shapes, typicalCharts } from '../charts/index.ts';
import { changesAround } from './changes-around.ts';
import { changesFound } from './changes-found.ts';
import { changesOfTheEntry } from './changes-given.ts';
import { compare } from './compare.ts';

/** The same charts each time; `npm run soak` looks at others. */
const seed = 96_372;
const total = { count: 0, inside: 0 };

function agree(chart: RecordedChart): void {
  const { count, inside, differences } = compare(chart);
  total.count += count;
  total.inside += inside;
  expect(differences).toEqual([]);
}

const changes: readonly Change[] = [...changesOfTheEntry, ...changesAround, ...changesFound];

describe('product and decision tables agree', () => {
  test.each(shapes)('on fully documented charts of shape %s', shape => {
    fc.assert(fc.property(readyCharts[shape], agree), { seed, numRuns: 25 });
  });

  test.each(shapes)('on charts as they come of shape %s', shape => {
    fc.assert(fc.property(typicalCharts[shape], agree), { seed, numRuns: 25 });
  });

  test('on the textbook chart with each change', () => {
    const [chart] = fc.sample(readyCharts.plain, { seed, numRuns: 1 });
    for (const change of changes) {
      const changed = chart === undefined ? null : change.apply(chart);
      if (changed !== null) expect([change.name, compare(changed).differences]).toEqual([change.name, []]);
    }
  });

  test('on charts of any shape with some change', () => {
    const changed = fc.tuple(readyChart, fc.constantFrom(...changes)).map(([chart, change]) => change.apply(chart));
    fc.assert(
      fc.property(changed, chart => chart === null || agree(chart)),
      { seed, numRuns: 300 },
    );
  });

  test('on broken charts, at least on what is ready', () => {
    const readyToo = fc.property(brokenChart, ({ chart, change }) => {
      const overrated = compare(chart).differences.filter(one => /: ready, /.test(one));
      expect([change, overrated]).toEqual([change, []]);
    });
    fc.assert(readyToo, { seed, numRuns: 400 });
  });

  test('and the tables have an answer for at least nine in ten', () => {
    expect(total.count).toBeGreaterThan(500);
    expect(total.inside / total.count).toBeGreaterThan(0.9);
  });
});
