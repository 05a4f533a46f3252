import { expect, test } from 'vitest';
import { parseDate } from '../../src/domain/time.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { isInside } from '../../src/engine/inside.ts';
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
  expect(isInside(parseDate('2026-03-13T04:30:00Z'), readyVisit(), null)).toBe(false);
});
