import type { Administration } from '../../src/domain/administration.ts';
import { parseDate } from '../../src/domain/time.ts';
import { ma, readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const before = (on: string, changes: Partial<Administration> = {}, id = 'b') => {
  const reference = `MedicationAdministration/${id}`;
  const evidence = [{ pointer: `${reference}#effective`, value: on }];
  return readyAdministration({
    reference,
    given: { start: parseDate(on), end: null, invalid: false, evidence },
    ...changes,
  });
};
const ketorolac = { ...readyAdministration().drug, ingredient: 'ketorolac', ingredients: ['ketorolac'] };
const earlier = (...all: Administration[]) => ({ administrations: { earlier: () => all } });
const fine = { outcome: 'pass', message: 'b12-frequency.none-found', evidence: [pa('effective')] } as const;
const recent = (last: string, count: string, ...ids: string[]) =>
  ({
    outcome: 'review',
    message: 'b12-frequency.recent',
    values: { days: '28', last, count },
    evidence: [pa('effective'), ...ids.map(id => `MedicationAdministration/${id}#effective`)],
  }) as const;

export const cases: readonly RuleCase[] = [
  { name: 'nothing earlier was read', when: {}, expect: { outcome: 'not-applicable' } },
  { name: 'four weeks before', when: earlier(before('2026-02-12T10:20:00-05:00')), expect: fine },
  {
    name: 'four weeks before, an hour later in the day',
    when: earlier(before('2026-02-12T11:20:00-05:00')),
    expect: fine,
  },
  {
    name: 'a week before',
    when: earlier(before('2026-03-05T10:20:00-05:00')),
    expect: recent('2026-03-05T10:20:00-05:00', '1', 'b'),
  },
  {
    name: 'twice in three weeks, the latest named first',
    when: earlier(before('2026-02-26'), before('2026-03-05', {}, 'd')),
    expect: recent('2026-03-05', '2', 'd', 'b'),
  },
  { name: 'another drug a week before', when: earlier(before('2026-03-05', { drug: ketorolac })), expect: fine },
  {
    name: 'not given a week before',
    when: earlier(before('2026-03-05', { status: { code: 'not-done', evidence: [] } })),
    expect: fine,
  },
  { name: 'known to the month only', when: earlier(before('2026-02')), expect: fine },
  {
    name: 'the one before was a loading dose',
    when: earlier(before('2026-03-05', { loading: ma('note', 'loading dose') })),
    expect: fine,
  },
  {
    name: 'this one is a loading dose',
    when: {
      administrations: {
        administration: { loading: ma('note', 'loading dose') },
        earlier: () => [before('2026-03-05')],
      },
    },
    expect: { outcome: 'pass', message: 'b12-frequency.loading', evidence: [pa('note')] },
  },
  {
    name: 'the order is for a loading phase',
    when: {
      ...earlier(before('2026-03-05')),
      orders: { order: { order: { loading: [{ pointer: 'MedicationRequest/o#note', value: 'weekly x 4' }] } } },
    },
    expect: { outcome: 'pass', message: 'b12-frequency.loading', evidence: ['MedicationRequest/o#note'] },
  },
  {
    name: 'another drug',
    when: { ...earlier(before('2026-03-05')), medications: { drug: ketorolac } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a first phase, where nothing earlier was read',
    when: { administrations: { administration: { loading: ma('note[0].text', 'loading dose') } } },
    expect: { outcome: 'pass', message: 'b12-frequency.loading', evidence: [pa('note[0].text')] },
  },
  {
    name: 'an order that was not read',
    when: { ...earlier(before('2026-03-01')), orders: { order: { state: 'absent' } } },
    expect: recent('2026-03-01', '1', 'b'),
  },
  {
    name: 'a day more than the weeks, by the days of another time zone',
    when: { administrations: { earlier: (days: number) => (days < 30 ? [] : [before('2026-02-13')]) } },
    expect: recent('2026-02-13', '1', 'b'),
  },
];
