import { describe, expect, test } from 'vitest';
import { zoneTable } from '../../src/cli/engines/zone-table.ts';
import { parseDate } from '../../src/domain/time.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { takeZone, zoneOf } from '../../src/domain/zone.ts';
import { isLaterDay } from '../../src/engine/days.ts';
import { isInside, isZoneless } from '../../src/engine/inside.ts';
import { readyVisit } from './chart.ts';

const day = '2026-03-12';
const morning = [`${day}T10:00:00-05:00`, `${day}T11:00:00-05:00`] as const;
const open = [`${day}T10:00:00-05:00`, null] as const;
const days = ['2026-03-11', '2026-03-13'] as const;

const rows: [
  name: string,
  moment: string,
  setting: Visit['setting'],
  period: readonly [string | null, string | null],
  inside: boolean | null,
][] = [
  ['within', `${day}T10:20:00-05:00`, 'emergency', morning, true],
  ['at the start', `${day}T10:00:00-05:00`, 'emergency', morning, true],
  ['perhaps at the start, by a part of a second', `${day}T09:59:59.001-05:00`, 'emergency', morning, true],
  ['perhaps at the end, by a part of a second', `${day}T11:00:00.999-05:00`, 'emergency', morning, true],
  ['before the start', `${day}T09:59:00-05:00`, 'emergency', morning, false],
  ['after the end', `${day}T11:00:01-05:00`, 'emergency', morning, false],
  ['after the end, ambulatory, same day', `${day}T17:00:00-05:00`, 'ambulatory', morning, true],
  ['before the start, ambulatory, same day', `${day}T08:00:00-05:00`, 'ambulatory', morning, true],
  ['another day, ambulatory', '2026-03-13T10:20:00-05:00', 'ambulatory', morning, false],
  ['late in the local day, already tomorrow in UTC', '2026-03-13T03:30:00Z', 'ambulatory', morning, true],
  ['after local midnight', '2026-03-13T04:30:00Z', 'ambulatory', morning, false],
  ['class not known, after the end', `${day}T12:00:00-05:00`, 'unknown', morning, false],
  ['day only, ambulatory', day, 'ambulatory', morning, true],
  ['day only, another day', '2026-03-13', 'ambulatory', morning, false],
  ['day only, emergency', day, 'emergency', morning, null],
  ['day only in a stay of days', day, 'inpatient', days, true],
  [
    'day only within a stay with times',
    day,
    'inpatient',
    [`2026-03-11T08:00:00-05:00`, `2026-03-13T09:00:00-05:00`],
    true,
  ],
  ['day only on the first day of a stay', '2026-03-11', 'inpatient', [`2026-03-11T08:00:00-05:00`, null], null],
  ['a visit that starts by its day', `${day}T08:00:00-05:00`, 'emergency', [day, null], true],
  [
    'a visit that starts by its day and ends by the clock',
    `${day}T10:20:00-05:00`,
    'emergency',
    [day, morning[1]],
    true,
  ],
  ['after the end by the clock, started by its day', `${day}T11:20:00-05:00`, 'emergency', [day, morning[1]], false],
  ['a visit that ends by its day', `${day}T12:00:00-05:00`, 'emergency', [morning[0], day], true],
  ['before the start, ends by its day', `${day}T09:00:00-05:00`, 'emergency', [morning[0], day], false],
  ['a visit of one moment', `${day}T10:00:00-05:00`, 'emergency', [morning[0], morning[0]], true],
  ['at the end to the minute', `${day}T11:00-05:00`, 'emergency', morning, true],
  ['turned, on one day', `${day}T10:20:00-05:00`, 'ambulatory', [morning[1], morning[0]], null],
  ['open visit, same day', `${day}T22:50:00-05:00`, 'emergency', open, true],
  ['open visit, next day', '2026-03-13T00:10:00-05:00', 'emergency', open, false],
  ['month only', '2026-03', 'ambulatory', morning, null],
  ['clock without offset', `${day}T10:20:00`, 'ambulatory', morning, null],
  ['visit without start', `${day}T10:20:00-05:00`, 'ambulatory', [null, morning[1]], null],
  ['visit that ends before it starts', `${day}T10:20:00-05:00`, 'ambulatory', [morning[0], '2026-03-11'], null],
  ['visit start without offset', `${day}T10:20:00-05:00`, 'ambulatory', [`${day}T10:00:00`, null], null],
  ['visit end is a month', `${day}T10:20:00-05:00`, 'ambulatory', [morning[0], '2026-03'], null],
];

test.each(rows)('%s', (_, moment, setting, [start, end], inside) => {
  const visit = readyVisit({ setting, start: parseDate(start), end: parseDate(end) });
  expect(isInside(parseDate(moment), visit, 'America/New_York')).toBe(inside);
});

test('no moment', () => expect(isInside(null, readyVisit(), null)).toBe(null));

test('without a time zone the written offset decides the day', () => {
  const late = parseDate('2026-03-12T23:30:00-05:00');
  expect(isInside(late, readyVisit(), null)).toBe(true);
  // 23:30 by the clock that the visit was written with.
  expect(isInside(parseDate('2026-03-13T04:30:00Z'), readyVisit(), null)).toBe(true);
  expect(isInside(parseDate('2026-03-13T05:30:00Z'), readyVisit(), null)).toBe(false);
});

describe('without a time zone, all in UTC', () => {
  const visit = (setting: Visit['setting'], start: string, end: string | null) =>
    readyVisit({ setting, start: parseDate(start), end: parseDate(end) });
  const both = (moment: string, one: Visit) => [
    isInside(parseDate(moment), one, null),
    isZoneless(parseDate(moment), one, null),
  ];
  const afternoon = visit('ambulatory', `${day}T21:00:00Z`, `${day}T22:00:00Z`);

  test.each([
    ['within', `${day}T21:20:00Z`, afternoon, true, false],
    ['after midnight in UTC, perhaps the same evening', '2026-03-13T00:10:00Z', afternoon, null, true],
    ['a day later by any clock', '2026-03-13T22:01:00Z', afternoon, false, false],
    ['the day alone, perhaps the same', '2026-03-13', afternoon, null, true],
    ['another day alone', '2026-03-15', afternoon, false, false],
    ['a visit by its day alone', '2026-03-13T00:10:00Z', visit('ambulatory', day, null), null, true],
    [
      'after the end of what is not a matter of days',
      '2026-03-13T00:10:00Z',
      visit('emergency', `${day}T21:00:00Z`, `${day}T22:00:00Z`),
      false,
      false,
    ],
    ['a visit without an end', '2026-03-13T00:10:00Z', visit('emergency', `${day}T21:00:00Z`, null), null, true],
  ] as const)('%s', (_, moment, one, inside, zoneless) => expect(both(moment, one)).toEqual([inside, zoneless]));
});

describe('a later day', () => {
  const later = (date: string | null, than: string, zone: string | null = null) =>
    isLaterDay(parseDate(date), parseDate(than), zone);

  test.each([
    ['the same day', '2026-03-12', `${day}T10:20:00-05:00`, false],
    ['the next day', '2026-03-13', `${day}T10:20:00-05:00`, true],
    ['the same evening, in UTC', '2026-03-13T01:00:00Z', `${day}T18:00:00-05:00`, false],
    ['both in UTC, hours apart', '2026-03-13T01:00:00Z', `${day}T22:00:00Z`, null],
    ['both in UTC, a day apart', '2026-03-13T23:00:00Z', `${day}T22:00:00Z`, true],
    ['a month', '2026-04', `${day}T22:00:00Z`, null],
  ] as const)('%s', (_, date, than, expected) => expect(later(date, than)).toBe(expected));

  test('by the time zone of the facility', () =>
    expect(later('2026-03-13T01:00:00Z', `${day}T22:00:00Z`, 'America/New_York')).toBe(false));
  test('by a table of it that ends between them', () => {
    const zone = 'Test/Known_until_2025';
    takeZone(zone, zoneOf(zoneTable('America/New_York', 2024, 2025)));
    const [inside, soon, beyond] = ['2026-01-01T04:30:00Z', '2026-01-01T05:30:00Z', '2026-01-03T01:00:00Z'];
    expect(later(beyond, inside, zone)).toBe(true);
    expect(later(soon, inside, zone)).toBe(null);
    expect(later(inside, beyond, zone)).toBe(false);
  });
  test('no date', () => expect(later(null, day)).toBe(null));
});
