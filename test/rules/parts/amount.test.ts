import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, isVolume, nearlyEqual, wholeUnits } from '../../../src/rules/parts/amount.ts';

const kinds = [
  ['kg', 'g', 'mg', 'ug', 'ng'],
  ['L', 'mL', 'uL'],
  ['U', '[iU]', "[USP'U]", 'k[iU]', 'MU'],
] as const;
const unit = fc.constantFrom(...kinds.flat());
const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('convert', () => {
  test.each([
    [1, 'mg', 'ug', 1000],
    [1000, 'ug', 'mg', 1],
    [2.4, 'MU', 'U', 2_400_000],
    [5000, '[iU]', 'U', 5000],
    [0.5, 'L', 'mL', 500],
    [3, 'meq', 'meq', 3],
  ])('%d %s in %s', (amount, from, to, expected) => expect(convert(amount, from, to)).toBeCloseTo(expected, 6));

  test('there and back is the same', () => {
    fc.assert(
      fc.property(value, unit, unit, (amount, from, to) => {
        const there = convert(amount, from, to);
        if (there === null) return;
        expect(nearlyEqual(convert(there, to, from) ?? 0, amount)).toBe(true);
      }),
    );
  });

  test('weight, volume and activity never become each other', () => {
    fc.assert(
      fc.property(value, unit, unit, (amount, from, to) => {
        const together = kinds.some(kind => [from, to].every(one => (kind as readonly string[]).includes(one)));
        expect(convert(amount, from, to) !== null).toBe(together);
      }),
    );
  });

  test.each(['meq', 'mmol', 'tablet', '', 'constructor'])('%s is nothing but itself', other => {
    expect(convert(1, other, 'mg')).toBe(null);
    expect(convert(1, 'mg', other)).toBe(null);
  });
});

test.each([
  ['mL', true],
  ['L', true],
  ['mg', false],
  ['meq', false],
])('%s is a volume: %s', (unit, is) => expect(isVolume(unit)).toBe(is));

describe('nearlyEqual', () => {
  test.each([
    [0, 0, true],
    [1, 1.000_001_000_000_5, true],
    [1, 1.000_001_1, false],
    [-1, 1, false],
    [-2, -2, true],
  ])('%d and %d: %s', (a, b, equal) => expect([nearlyEqual(a, b), nearlyEqual(b, a)]).toEqual([equal, equal]));
});

describe('wholeUnits', () => {
  test.each([
    [1000, 1000, 1],
    [1, 1000, 1],
    [1001, 1000, 2],
    [0.3, 0.1, 3],
    [0.7, 0.1, 7],
    [1.1, 0.1, 11],
    [70, 100, 1],
    [1_000_000.4, 1, 1_000_001],
  ])('%d by %d is %d', (amount, per, units) => expect(wholeUnits(amount, per)).toBe(units));

  test('holds the amount, and with one unit less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1000 }), (amount, per) => {
        const units = wholeUnits(amount, per);
        expect(units * per).toBeGreaterThanOrEqual(amount);
        expect((units - 1) * per).toBeLessThan(amount);
      }),
    );
  });

  test('every count of whole units comes back', () => {
    const size = fc.constantFrom(0.1, 0.25, 0.5, 1, 3.6, 7.5, 10, 1000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), size, (n, per) => {
        expect(wholeUnits(n * per, per)).toBe(n);
      }),
    );
  });
});
