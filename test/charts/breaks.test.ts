import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/engine/report.ts';
import { allBreaks, breaks, brokenChart } from './breaks/index.ts';
import { readyCharts, type Shape, shapes, typicalCharts, writers } from './index.ts';
import { administrationsOf, judge } from './judge.ts';
import { Draw } from './parts/draw.ts';

/** Fails on whoever changes what a chart holds. Deep enough for every chart as it is generated. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe.each(shapes)('charts of shape %s', (shape: Shape) => {
  test('are judged without a throw, and their reports are as published', () => {
    for (const charts of [readyCharts[shape], typicalCharts[shape]]) {
      fc.assert(
        fc.property(charts, chart => {
          const reports = judge(chart);
          expect(reports.map(report => report.patient.reference)).toEqual([chart.patient]);
          for (const report of reports) reportSchema.parse(report);
          const given = chart.resources.filter(({ resourceType }) => resourceType === 'MedicationAdministration');
          expect(administrationsOf(reports)).toHaveLength(given.length);
        }),
        { numRuns: 30 },
      );
    }
  });

  test('are the same again from the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, ready) => {
        expect(writers[shape](new Draw(seed), ready)).toEqual(writers[shape](new Draw(seed), ready));
      }),
    );
  });
});

describe('breaks', () => {
  test('have names of their own', () => {
    const names = breaks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(allBreaks)('$name strikes, leaves the chart as it was, and is judged without a throw', ({ strike }) => {
    let struck = 0;
    for (let seed = 1; seed <= 16; seed += 1) {
      const shape = shapes[seed % shapes.length] ?? 'plain';
      const chart = frozen(writers[shape](new Draw(seed), seed % 3 > 0));
      const changed = strike(chart, new Draw(seed * 31));
      if (changed === null) continue;
      struck += 1;
      expect(changed).not.toBe(chart);
      for (const report of judge(changed)) reportSchema.parse(report);
    }
    expect(struck).toBeGreaterThan(2);
  });

  test('upon each other are judged without a throw, and the reports are as published', () => {
    fc.assert(
      fc.property(brokenChart, ({ chart, from }) => {
        expect(chart).not.toBe(from);
        for (const report of judge(chart)) reportSchema.parse(report);
      }),
      { numRuns: 300 },
    );
  });
});
