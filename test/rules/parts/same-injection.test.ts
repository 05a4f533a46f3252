import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Administration } from '../../../src/domain/administration.ts';
import type { Site } from '../../../src/domain/dose.ts';
import { parseDate } from '../../../src/domain/time.ts';
import {
  differentSites,
  looksDuplicate,
  looksRepeated,
  looksSplit,
  nearInTime,
  sameTime,
  sharesSyringe,
} from '../../../src/rules/parts/same-injection.ts';
import { ma, readyAdministration } from '../../engine/chart.ts';

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

test('the index answers about an injection that it does not hold, too', () => {
  const near = nearInTime([injection('2026-03-12')], null);
  expect(near(injection('2026-03-13'))).toEqual([]);
  expect(near(injection('2026-03-12T10:20:00-05:00'))).toHaveLength(1);
});

test('the index looks at those around the time alone, not at all', () => {
  let looked = 0;
  const all = Array.from({ length: 1000 }, (_, minute) => {
    const one = injection(new Date(Date.UTC(2026, 2, 12, 0, minute)).toISOString());
    return {
      get given() {
        looked += 1;
        return one.given;
      },
    };
  });
  const near = nearInTime(all, 'America/Chicago');
  looked = 0;
  const [, , , , , , , , , , tenth] = all;
  expect(tenth && near(tenth)).toHaveLength(10);
  expect(looked).toBeLessThan(100);
});

const site = readyAdministration().site as Site;
const at = (text: string, laterality: Site['laterality'] = null) => ({ site: { ...site, text, laterality } });
function injection(text: string, change: Partial<Administration> = {}) {
  return readyAdministration({ reference: `MedicationAdministration/${text}`, ...given(text), ...change });
}

test.each<[string, Partial<Administration>, Partial<Administration>, boolean]>([
  ['one without a site', { site: null }, at('Left deltoid'), false],
  ['one words, two sides', at('Deltoid', 'left'), at('Deltoid', 'right'), true],
  ['one words, one side that is not said', at('Deltoid', 'left'), at('Deltoid'), false],
  ['one side, two muscles', at('Left deltoid', 'left'), at('Left thigh', 'left'), true],
  ['words that are as many', at('Left thigh'), at('Back deltoid'), true],
  ['capitals and spaces', at(' LEFT  deltoid '), at('left deltoid'), false],
  ['words written together', at('Left deltoid'), at('Leftdeltoid'), true],
])('%s: other sites', (_, one, other, expected) => {
  const [a, b] = [readyAdministration(one), readyAdministration(other)];
  expect([differentSites(a, b), differentSites(b, a)]).toEqual([expected, expected]);
});

const ten = '2026-03-12T10:00:00-05:00';
const soon = '2026-03-12T11:00:00-05:00';
const otherDrug = { drug: { ...readyAdministration().drug, ingredients: ['ketorolac'] } };
const notDone: Partial<Administration> = { status: { code: 'not-done', evidence: [] } };

test.each<[string, ReturnType<typeof injection>, ReturnType<typeof injection>, boolean]>([
  ['within the hour', injection(ten), injection(soon), true],
  ['later than an hour', injection(ten), injection('2026-03-12T11:00:01-05:00'), false],
  ['itself', injection(ten), injection(ten), false],
  ['one that was not given', injection(ten), injection(soon, notDone), false],
  ['one without a clock time', injection(ten), injection('2026-03-12'), false],
  ['one without a time', injection(ten), injection(soon, given('')), false],
  ['another drug', injection(ten), injection(soon, otherDrug), false],
  ['another site', injection(ten), injection(soon, at('Left thigh')), false],
])('the same drug again: %s', (_, a, b, expected) => {
  expect([looksRepeated(a, b), looksRepeated(b, a)]).toEqual([expected, expected]);
});

test.each<[string, Partial<Administration>, { duplicate: boolean; split: boolean }]>([
  ['another record of the same', {}, { duplicate: true, split: false }],
  ['at another site', at('Right deltoid', 'right'), { duplicate: false, split: true }],
  ['of another drug', otherDrug, { duplicate: false, split: false }],
  ['that was not given', notDone, { duplicate: false, split: false }],
  ['at another time', given(soon), { duplicate: false, split: false }],
])('a record %s', (_, change, expected) => {
  const [a, b] = [injection(ten), injection(ten, change)];
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    expect({ duplicate: looksDuplicate(one, other, null), split: looksSplit(one, other, null) }).toEqual(expected);
});

test.each<[string, Partial<Administration>, boolean]>([
  ['both of which say so', { mixed: ma('note[0]') }, true],
  ['of which one says so', {}, false],
  ['at another site', { mixed: ma('note[0]'), ...at('Left thigh') }, false],
  ['at another time', { mixed: ma('note[0]'), ...given(soon) }, false],
])('one syringe for two drugs %s', (_, change, expected) => {
  const [a, b] = [injection(ten, { mixed: ma('note[0]') }), injection(ten, { ...otherDrug, ...change })];
  expect([sharesSyringe(a, b, null), sharesSyringe(b, a, null)]).toEqual([expected, expected]);
});
