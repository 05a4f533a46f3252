import { parseDate } from '../../src/domain/time.ts';
import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const repeat = readyAdministration({ reference: 'MedicationAdministration/b' });
const at = (time: string) => ({ ...repeat, given: { ...repeat.given, start: parseDate(time) } });
const untimed = { given: { start: '2026-03-12' } };
const other = { ...repeat.drug, ingredient: 'ketorolac', ingredients: ['ketorolac'] };

export const cases: readonly RuleCase[] = [
  { name: 'once that day', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'once that day, without a time',
    when: { administrations: { administration: untimed } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'hours apart',
    when: { administrations: { sameVisitAndDay: [at('2026-03-12T14:20:00-05:00')] } },
    expect: { outcome: 'pass', message: 'repeat-times.told-apart', evidence: [pa('effective')] },
  },
  {
    name: 'the other has no time: said there',
    when: { administrations: { others: [at('2026-03-12')] } },
    expect: { outcome: 'pass', message: 'repeat-times.told-apart', evidence: [pa('effective')] },
  },
  {
    name: 'this one has no time, the other is listed twice',
    when: { administrations: { administration: untimed, others: [repeat], sameVisitAndDay: [repeat] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'repeat-times.no-time',
      values: { others: 'MedicationAdministration/b' },
      evidence: [pa('effective'), 'MedicationAdministration/b#effective'],
    },
  },
  {
    name: 'another day',
    when: { administrations: { administration: untimed, sameVisitAndDay: [at('2026-03-13')] } },
    expect: { outcome: 'not-applicable' },
  },
  // 23:30 in New York, the same instant with three offsets.
  ...['2026-03-12T23:30:00-04:00', '2026-03-13T03:30:00Z', '2026-03-13T12:30:00+09:00'].flatMap((time): RuleCase[] => [
    {
      name: `the same local day: ${time}`,
      when: { administrations: { administration: untimed, sameVisitAndDay: [at(time)] } },
      expect: {
        outcome: 'gap',
        kind: 'absent',
        message: 'repeat-times.no-time',
        values: { others: 'MedicationAdministration/b' },
        evidence: [pa('effective'), 'MedicationAdministration/b#effective'],
      },
    },
    {
      name: `the day as written, and not the local one: ${time}`,
      when: { administrations: { administration: { given: { start: '2026-03-13' } }, others: [at(time)] } },
      expect: { outcome: 'not-applicable' },
    },
  ]),
  {
    name: 'another drug',
    when: { administrations: { administration: untimed, others: [{ ...repeat, drug: other }] } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the other was not given',
    when: {
      administrations: { administration: untimed, others: [{ ...repeat, status: { code: 'not-done', evidence: [] } }] },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'hours apart, to the minute',
    when: {
      administrations: {
        administration: { given: { start: '2026-03-12T10:20-05:00' } },
        sameVisitAndDay: [at('2026-03-12T14:20:00-05:00')],
      },
    },
    expect: { outcome: 'pass', message: 'repeat-times.told-apart', evidence: [pa('effective')] },
  },
  {
    name: 'neither has a time at all: nobody knows whether it was the same day',
    when: {
      administrations: { administration: { given: { start: null } }, others: [at('no time')] },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'this one has no time, and there are two others',
    when: {
      administrations: {
        administration: untimed,
        sameVisitAndDay: [repeat, { ...repeat, reference: 'MedicationAdministration/c' }],
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'repeat-times.no-time',
      values: { others: 'MedicationAdministration/b, MedicationAdministration/c' },
      evidence: [pa('effective'), 'MedicationAdministration/b#effective', 'MedicationAdministration/b#effective'],
    },
  },
];
