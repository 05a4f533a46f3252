import { type Break, elementBreak, type Fields, fieldBreak, isFields, likes } from './break.ts';

const dates: readonly unknown[] = [
  '2026',
  '2026-03',
  '2026-03-12',
  '2026-03-12T10:20:00',
  '2026-03-12T10:20',
  '2026-03-12 10:20:00Z',
  '2026-02-30T10:00:00Z',
  '2026-02-29T10:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-03-12T24:00:00Z',
  '2026-03-12T23:59:60Z',
  '2026-03-12T10:20:00-0500',
  '2026-03-12T10:20:00+99:00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '3026-03-12T10:20:00Z',
  '2026-03-08T02:30:00-06:00',
  '2025-11-02T01:30:00-05:00',
  '2026-03-12T10:20:00.123456789Z',
  '03/12/2026',
  '2026-3-12',
  '1773310800000',
  1_773_310_800_000,
  'yesterday',
  '2026-03-12T10:20:00Z/2026-03-12T10:30:00Z',
  '２０２６-03-12',
  '-2026-03-12',
  '+002026-03-12T10:20:00Z',
  '2023-08-01T16: 09: 08.000Z',
];

/** Days and times that are none, or of which nobody knows when they were. */
export const badDates: readonly Break[] = [
  elementBreak('bad date', likes.date, (_, draw) => draw.one(dates)),
  elementBreak('time without its zone', likes.date, value => String(value).replace(/(?:Z|[+-]\d\d:\d\d)$/, '')),
  elementBreak('day without its time', likes.date, value => String(value).slice(0, 10)),
  elementBreak(
    'another year',
    likes.date,
    (value, draw) => `${draw.one(['1899', '2019', '2031', '2525'])}${String(value).slice(4)}`,
  ),
  elementBreak('another zone', likes.date, (value, draw) =>
    String(value).replace(/(?:Z|[+-]\d\d:\d\d)$/, draw.one(['+14:00', '-12:00', '+00:00', 'z'])),
  ),
  fieldBreak('period turned', ['Encounter'], ({ period }) =>
    isFields(period) ? { period: { start: period.end, end: period.start } } : null,
  ),
  fieldBreak('period without start', ['Encounter'], ({ period }) =>
    isFields(period) ? { period: { end: period.end } } : null,
  ),
  fieldBreak('period without end', ['Encounter'], ({ period }) =>
    isFields(period) ? { period: { start: period.start } } : null,
  ),
  fieldBreak('two kinds of time', ['MedicationAdministration'], (given, _, draw) => ({
    effectivePeriod: draw.one<Fields>([
      { start: '2020-01-01T00:00:00Z' },
      { end: '2026-03-12T10:20:00Z' },
      { start: given.effectiveDateTime },
      {},
    ]),
  })),
];
