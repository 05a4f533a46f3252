import { describe, expect, test } from 'vitest';
import { type PartialDate, parseDate } from '../../src/domain/time.ts';
import { isLaterDay, mayShareDay } from '../../src/engine/days.ts';
import { isElsewhen, isSurelyOutside } from '../../src/engine/span.ts';

const at = (text: string) => parseDate(text) as PartialDate;
const span = (start: string | null, end: string | null) => ({
  start: start === null ? null : at(start),
  end: end === null ? null : at(end),
});
const ten = '2026-03-12T10:00:00-05:00';
const eleven = '2026-03-12T11:00:00-05:00';

describe('a moment that cannot lie in a span', () => {
  const rows: [name: string, moment: string | null, start: string | null, end: string | null, outside: boolean][] = [
    ['within', '2026-03-12T10:20:00-05:00', ten, eleven, false],
    ['at the start', ten, ten, eleven, false],
    ['at the end', eleven, ten, eleven, false],
    ['before', '2026-03-12T09:59:59-05:00', ten, eleven, true],
    ['after', '2026-03-12T11:00:01-05:00', ten, eleven, true],
    ['perhaps at the start, by a part of a second', '2026-03-12T09:59:59.001-05:00', ten, eleven, false],
    ['perhaps at the end, by a part of a second', '2026-03-12T11:00:00.999-05:00', ten, eleven, false],
    ['after the start of an open one', '2026-03-14T10:00:00-05:00', ten, null, false],
    ['before the start of an open one', '2026-03-11T10:00:00-05:00', ten, null, true],
    ['before the end of one without a start', '2026-03-11T10:00:00-05:00', null, eleven, false],
    ['after the end of one without a start', '2026-03-12T12:00:00-05:00', null, eleven, true],
    ['in the minute of the end', '2026-03-12T11:00-05:00', ten, eleven, false],
    ['on the day', '2026-03-12', ten, eleven, false],
    ['on the day before, which lasts longer elsewhere', '2026-03-11', '2026-03-12T06:00:00-05:00', eleven, false],
    ['on the day before, which is over everywhere', '2026-03-11', ten, eleven, true],
    ['days before', '2026-03-09', ten, eleven, true],
    ['days after', '2026-03-16', ten, eleven, true],
    ['by the clock, days before a day', '2026-03-09T10:00:00Z', '2026-03-12', '2026-03-13', true],
    ['in a month', '2026-03', ten, eleven, false],
    ['in a span of months', ten, '2026-05', '2026-06', false],
    ['no moment', null, ten, eleven, false],
  ];
  test.each(rows)('%s', (_, moment, start, end, outside) => {
    expect(isSurelyOutside(moment === null ? null : at(moment), span(start, end))).toBe(outside);
  });

  test('no span', () => expect(isSurelyOutside(at(ten), null)).toBe(false));
});

test('elsewhen is outside of all spans, where there are any', () => {
  const [first, second] = [span(ten, eleven), span('2026-03-12T12:00:00-05:00', '2026-03-12T13:00:00-05:00')];
  const moment = at('2026-03-12T12:30:00-05:00');
  expect(isElsewhen(moment, [])).toBe(false);
  expect(isElsewhen(moment, [first])).toBe(true);
  expect(isElsewhen(moment, [first, second])).toBe(false);
  expect(isElsewhen(at('2026-03-12T15:00:00-05:00'), [first, second])).toBe(true);
});

describe('one local day, wherever that is', () => {
  const rows: [moment: string, other: string, may: boolean][] = [
    ['2026-03-12T10:00:00Z', '2026-03-13T09:59:59Z', true],
    ['2026-03-12T10:00:00Z', '2026-03-13T10:00:00.999Z', false],
    ['2026-03-12', '2026-03-12', true],
    ['2026-03-12', '2026-03-13', true],
    ['2026-03-12', '2026-03-15', false],
    ['2026-03-13T11:59:59Z', '2026-03-12', true],
    ['2026-03-13T12:00:00Z', '2026-03-12', false],
    ['2026-03-14T02:00:00Z', '2026-03-12', false],
    ['2026-03', '2026-05-12', true],
  ];
  test.each(rows)('%s and %s: %s', (moment, other, may) => {
    expect(mayShareDay(at(moment), at(other), at(other))).toBe(may);
    expect(mayShareDay(at(other), at(moment), at(moment))).toBe(may);
  });

  test('a period of which one end is not known to the day may hold any', () => {
    expect(mayShareDay(at('2026-03-12'), at('2026-05'), at('2026-06-02'))).toBe(true);
    expect(mayShareDay(at('2026-03-12'), at('2026-01-01'), at('2026-01'))).toBe(true);
  });
});

describe('a later day', () => {
  const rows: [date: string | null, than: string | null, later: boolean | null][] = [
    ['2026-03-13', '2026-03-12', true],
    ['2026-03-12', '2026-03-12', false],
    ['2026-03-13T01:00:00+00:00', '2026-03-12T18:00:00-05:00', false],
    ['2026-03-13T01:00:00Z', '2026-03-12T18:00:00-05:00', false],
    ['2026-03-13T06:00:00Z', '2026-03-12T18:00:00-05:00', true],
    ['2026-03-13T01:00:00Z', '2026-03-12T18:00:00Z', null],
    ['2026-03-14T01:00:00Z', '2026-03-12T18:00:00Z', true],
    ['2026-03-12T18:00:00Z', '2026-03-13', false],
    ['2026-03', '2026-03-12', null],
    [null, '2026-03-12', null],
    ['2026-03-12', null, null],
  ];
  const read = (text: string | null) => (text === null ? null : at(text));
  test.each(rows)('%s than %s: %s', (date, than, later) => {
    expect(isLaterDay(read(date), read(than), null)).toBe(later);
  });
});
