import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/domain/chart.ts';
import { parseDate } from '../../../src/domain/time.ts';
import type { Visit } from '../../../src/domain/visit.ts';
import { allComplete, chartWith, ma, readyAdministration, readyChart, readyVisit } from '../chart.ts';
import { draftOf, held, inVisit, lineOf, unshared } from './drafts.ts';

describe('the day', () => {
  const zoneless = { settings: { ...readyChart().settings, timeZone: null } };
  const eastern = { settings: { ...readyChart().settings, timeZone: 'Asia/Tokyo' } };
  const days = { start: parseDate('2026-03-12'), end: parseDate('2026-03-12') };
  test.each<[what: string, given: string | null, day: string, more?: Partial<Chart>]>([
    ['where the facility is', '2026-03-13T02:00:00Z', '2026-03-12'],
    ['by its own offset', '2026-03-12T23:30:00-05:00', '2026-03-12', zoneless],
    ['a day', '2026-03-12', '2026-03-12', { ...zoneless, visits: [readyVisit(days)] }],
    ['in UTC, by the offset of the visit', '2026-03-13T02:00:00Z', '2026-03-12', zoneless],
    [
      'in UTC, of a facility nobody knows where',
      '2026-03-12T15:20:00Z',
      'date.in-utc',
      { ...zoneless, visits: [readyVisit(days)] },
    ],
    ['without offset', '2026-03-12T10:20:00', 'date.no-offset'],
    ['a month', '2026-03', 'date.imprecise'],
    ['none', null, 'date.absent'],
    ['the first moment there is', '0001-01-01T00:00:00Z', 'date.invalid'],
    ['the last moment there is, by another offset', '9999-12-31T23:59:59Z', 'date.invalid', eastern],
  ])('%s', (_, given, day, more = {}) => {
    const one = readyAdministration({
      given: { start: parseDate(given), end: null, invalid: false, evidence: ma('effective') },
    });
    const { lines } = draftOf(readyChart({ administrations: [one], ...more }));
    expect(lines.map(({ date }) => held(date))).toEqual([day, day]);
  });

  test('that is no date', () => {
    const given = { start: parseDate('2026-03-12'), end: null, invalid: true, evidence: ma('effective') };
    expect(lineOf(draftOf(chartWith({ given })), 'drug').date.why).toBe('date.invalid');
  });

  test('does not ask for the period of the visit', () => {
    const draft = draftOf(inVisit({ start: null, end: null }));
    expect(draft.complete).toBe(false);
    expect(draft.lines.map(({ date }) => date.value)).toEqual(['2026-03-12', '2026-03-12']);
  });
});

describe('the place', () => {
  const { place } = readyVisit();
  test.each<[what: string, visit: Partial<Visit>, place: string, more?: Partial<Chart>]>([
    ['by location', {}, '11'],
    ['by configuration', { place: { ...place, from: 'configuration' } }, '11'],
    ['that may not be billed is said all the same', { place: { ...place, pos: '22' } }, '22'],
    ['several', { place: { ...place, pos: null, from: 'several' } }, 'place.several'],
    ['class only', { place: { ...place, pos: null, from: 'class-only' } }, 'place.class-only'],
    ['none', { place: { ...place, pos: null, from: 'absent' } }, 'place.absent'],
    [
      'none, not shared',
      { place: { ...place, pos: null, from: 'absent' } },
      'place.not-shared',
      unshared('Encounter.location'),
    ],
    ['a location that was not read', { place: { ...place, unread: { code: 'forbidden' } } }, 'place.unread'],
    ['no such code', { place: { ...place, pos: 'OFFICE', from: 'code' } }, 'place.no-code'],
  ])('%s', (_, visit, pos, more = {}) => {
    expect(held(lineOf(draftOf(inVisit(visit, more)), 'administration').place)).toBe(pos);
  });

  test('of a visit that was not read', () => {
    const sources = {
      ...allComplete(),
      encounters: { status: 'failed' as const, count: 0, why: { code: 'forbidden' as const } },
    };
    const draft = draftOf(readyChart({ visits: [], sources }));
    const { place: none, rendering } = lineOf(draft, 'administration');
    expect([none.why, rendering.why]).toEqual(['place.no-visit', 'rendering.no-visit']);
  });
});
