import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../../src/domain/time.ts';
import { isB12, recentB12 } from '../../../src/rules/parts/b12.ts';
import { readyAdministration } from '../../engine/chart.ts';

const drug = (...ingredients: string[]) => ({ ...readyAdministration().drug, ingredients });
const on = (text: string) =>
  readyAdministration({ given: { start: parseDate(text), end: null, invalid: false, evidence: [] } });

it.each([
  [['cyanocobalamin'], true],
  [['hydroxocobalamin'], true],
  [['methylcobalamin'], true],
  [['cyanocobalamin', 'ketorolac'], false],
  [['ketorolac'], false],
  [[], false],
])('%j is vitamin B12: %s', (ingredients, is) => expect(isB12(drug(...ingredients))).toBe(is));

it('finds those of the days before, whatever the hour and the offset', () => {
  const now = on('2026-03-12T10:20:00-05:00');
  const days = fc.integer({ min: 1, max: 60 });
  const hours = fc.integer({ min: -11, max: 11 });
  fc.assert(
    fc.property(days, hours, (before, shift) => {
      const at = new Date(Date.parse('2026-03-12T15:20:00Z') - before * 86_400_000 + shift * 3_600_000).toISOString();
      expect(recentB12(now, [on(at)], 28)).toHaveLength(before < 28 ? 1 : 0);
    }),
  );
});

it('goes by the days as written where there is no clock time', () => {
  expect(recentB12(on('2026-03-12'), [on('2026-02-12'), on('2026-02-13')], 28)).toHaveLength(1);
  expect(recentB12(on('2026-03'), [on('2026-02-13')], 28)).toEqual([]);
});

it('finds none of the same day or a later one', () => {
  const now = on('2026-03-12T10:20:00-05:00');
  expect(recentB12(now, [on('2026-03-12T09:20:00-05:00'), on('2026-03-20T10:20:00-05:00')], 28)).toEqual([]);
  expect(recentB12(on('2026-03-12'), [on('2026-03-12'), on('2026-03-20')], 28)).toEqual([]);
});

it('finds none where a day is not known', () => {
  const undated = readyAdministration({ given: { start: null, end: null, invalid: false, evidence: [] } });
  const days = ['2026-03-01', '2026-03-01T10:20:00-05:00', '2026-03'].map(on);
  expect(recentB12(undated, days, 28)).toEqual([]);
  for (const day of days) expect(recentB12(day, [undated, on('2026-02')], 28)).toEqual([]);
});

it('puts the latest first', () => {
  const [early, late] = [on('2026-03-01'), on('2026-03-08')];
  expect(recentB12(on('2026-03-12'), [early, late], 28)).toEqual([late, early]);
});
