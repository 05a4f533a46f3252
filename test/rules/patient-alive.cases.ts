import { parseDate } from '../../src/domain/time.ts';
import { pa, type RuleCase } from './case.ts';

/** The moment of the injection (UTC milliseconds). */
const at = Date.UTC(2026, 2, 12, 15, 20);
const evidence = ['Patient/p#birthDate', pa('effective')];
const values = { given: '2026-03-12T10:20:00-05:00' };
const alive: RuleCase['expect'] = { outcome: 'pass', message: 'patient-alive.alive', evidence: [pa('effective')] };
const late: RuleCase['expect'] = {
  outcome: 'gap',
  kind: 'conflict',
  message: 'patient-alive.after-death',
  values,
  evidence,
};
const undated: RuleCase['expect'] = { outcome: 'review', message: 'patient-alive.undated', values, evidence };
const early: RuleCase['expect'] = { ...late, message: 'patient-alive.before-birth' };
const died = (text: string | null) => ({ patient: { deceased: { on: parseDate(text) } } });
const born = (text: string) => ({ patient: { birthDate: parseDate(text) } });

export const cases: readonly RuleCase[] = [
  { name: 'alive', when: {}, expect: alive },
  { name: 'died the day before', when: died('2026-03-11'), expect: late },
  { name: 'died that day', when: died('2026-03-12'), expect: alive },
  { name: 'died the day after', when: died('2026-03-13'), expect: alive },
  { name: 'died an hour before', when: died('2026-03-12T09:20:00-05:00'), expect: late },
  { name: 'died an hour after, written in UTC', when: died('2026-03-12T16:20:00Z'), expect: alive },
  { name: 'died in the very second', when: died('2026-03-12T10:20:00-05:00'), expect: alive },
  { name: 'died in the second before', when: died('2026-03-12T10:19:59-05:00'), expect: late },
  {
    name: 'died in the moment before',
    when: {
      patient: { deceased: { on: { ...parseDate('2026-03-12T15:19:59Z'), instant: { from: at - 999, to: at } } } },
    },
    expect: alive,
  },
  {
    name: 'died at some time of a day on which the injection has no clock time',
    when: { ...died('2026-03-11T23:00:00-05:00'), administrations: { administration: { given: { start: null } } } },
    expect: { ...late, values: { given: '' } },
  },
  { name: 'died in an earlier year', when: died('2025'), expect: late },
  { name: 'died that year', when: died('2026'), expect: undated },
  { name: 'died that month', when: died('2026-03'), expect: undated },
  { name: 'died a month later', when: died('2026-04'), expect: alive },
  { name: 'deceased, nobody says when', when: died(null), expect: undated },
  { name: 'born the day after', when: born('2026-03-13'), expect: early },
  { name: 'born that day', when: born('2026-03-12'), expect: alive },
  { name: 'born that year', when: born('2026'), expect: alive },
  { name: 'born the year after', when: born('2027'), expect: early },
  { name: 'no birth date', when: { patient: { birthDate: null } }, expect: alive },
  {
    name: 'a death that could not be understood',
    when: { patient: { unread: { code: 'malformed' } } },
    expect: { outcome: 'unchecked', why: 'malformed', message: 'patient-alive.unread', evidence },
  },
  {
    name: 'a death before, beside something that could not be understood',
    when: { patient: { unread: { code: 'malformed' }, deceased: { on: parseDate('2020-01-01') } } },
    expect: late,
  },
  {
    name: 'no patient was read',
    when: { patient: { unread: { code: 'not-found' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'only where birth and death stand is pointed at',
    when: {
      patient: {
        deceased: { on: null },
        evidence: ['name[0]', 'birthDate', 'deceasedBoolean'].map(path => ({
          pointer: `Patient/p#${path}`,
          value: 'x',
        })),
      },
    },
    expect: { ...undated, evidence: ['Patient/p#birthDate', 'Patient/p#deceasedBoolean', pa('effective')] },
  },
  {
    name: 'no usable day',
    when: { administrations: { day: null }, ...died('2026-03-11') },
    expect: { outcome: 'not-applicable' },
  },
];
