import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../../src/domain/time.ts';
import { agesOn } from '../../../src/rules/parts/age.ts';

it.each([
  ['2026-03-12', '1961-03-12', 65, 65],
  ['2026-03-12', '1961-03-13', 64, 64],
  ['2026-03-12', '1961-03-12T08:30:00Z', 65, 65],
  ['2026-03-01', '1961-03', 64, 65],
  ['2026-01-01', '1961', 64, 65],
  ['2026-03-12', '1961-03', 64, 65],
  ['2026-03-12', '1961-04', 64, 64],
  ['2026-03-12', '1961', 64, 65],
  ['2026-03-12', '2026-03-12', 0, 0],
  ['2026-03-12', '2026', 0, 0],
  ['2025-02-28', '2024-02-29', 0, 0],
])('on %s, born %s: %i to %i', (day, born, from, to) => expect(agesOn(day, parseDate(born))).toEqual({ from, to }));

it.each([
  ['2026-03-12', '2026-03-13'],
  ['2026-03', '1961-03-12'],
])('on %s, born %s: not known', (day, born) => expect(agesOn(day, parseDate(born))).toBeNull());

it('is not known without a day or a birth date', () => {
  expect([agesOn(null, parseDate('1961')), agesOn('2026-03-12', null)]).toEqual([null, null]);
});

it('leaves more open the less is written', () => {
  const days = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-03-12'), noInvalidDate: true });
  fc.assert(
    fc.property(days, date => {
      const born = date.toISOString().slice(0, 10);
      const [exact, month, year] = [10, 7, 4].map(length => agesOn('2026-03-12', parseDate(born.slice(0, length))));
      for (const wider of [month, year]) {
        expect(wider?.from).toBeLessThanOrEqual(exact?.from ?? -1);
        expect(wider?.to).toBeGreaterThanOrEqual(exact?.to ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});
