import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/domain/time.ts';
import { nearInTime, sameTime } from '../../../src/rules/parts/same-injection.ts';
import { readyAdministration } from '../../engine/chart.ts';

const times = [
  '2026-03-12',
  '2026-03-12T10:20:00-05:00',
  '2026-03-12T10:24:59-05:00',
  '2026-03-12T15:25:00Z',
  '2026-03-12T15:25:01Z',
  '2026-03-12T10:20:00',
  '2026-03-11T23:58:00-05:00',
  '2026-03-12T00:01:00-05:00',
  '2026-03-13',
  '2026-03',
  null,
];

const zones = fc.constantFrom('America/Chicago', 'Pacific/Auckland', null);
const given = (text: string) => ({
  given: { start: parseDate(text), end: null, invalid: false, evidence: [] },
});

test('the index finds whatever is at the same time, in the same order, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...times), { maxLength: 12 }), zones, (written, timeZone) => {
      const all = written.map((text, i) => {
        const given = { start: parseDate(text), end: null, invalid: false, evidence: [] };
        return readyAdministration({ reference: `MedicationAdministration/${i}`, given });
      });
      const near = nearInTime(all, timeZone);
      for (const one of all)
        expect(near(one)).toEqual(all.filter(other => other !== one && sameTime(one, other, timeZone)));
    }),
  );
});

test.each([
  // 19:30 in Chicago, the next day in UTC.
  ['2026-03-13T00:30:00Z', '2026-03-12', 'America/Chicago', true],
  ['2026-03-13T00:30:00Z', '2026-03-13', 'America/Chicago', false],
  ['2026-03-12T19:30:00-05:00', '2026-03-12', 'America/Chicago', true],
  ['2026-03-13T09:30:00+09:00', '2026-03-12', 'America/Chicago', true],
  ['2026-03-13T00:30:00Z', '2026-03-13', null, true],
  ['2026-03-12T19:30:00', '2026-03-12', 'America/Chicago', true],
  ['2026-03', '2026-03', 'America/Chicago', false],
] as const)('%s and %s are of one day in %s: %s', (one, other, timeZone, same) => {
  expect(sameTime(given(one), given(other), timeZone)).toBe(same);
});
