import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'two days after the record was read',
    when: { administrations: { administration: { given: { start: '2026-03-14T10:20:00-05:00' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.future',
      values: { given: '2026-03-14T10:20:00-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'later on the day on which the record was read',
    when: { administrations: { administration: { given: { start: '2026-03-12T20:20:00-05:00' } } } },
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-12T20:20:00-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'date and time',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-12T10:20:00-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'day only',
    when: { administrations: { administration: { given: { start: '2026-03-12' } } } },
    expect: {
      outcome: 'pass',
      message: 'date-documented.day-only',
      values: { given: '2026-03-12' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'minute',
    when: { administrations: { administration: { given: { start: '2026-03-12T10:20-05:00' } } } },
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-12T10:20-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'absent',
    when: { administrations: { administration: { given: { start: null } } } },
    expect: { outcome: 'gap', kind: 'absent', message: 'date-documented.absent', evidence: [pa('effective')] },
  },
  {
    name: 'no date at all',
    when: { administrations: { administration: { given: { start: null, invalid: true } } } },
    expect: { outcome: 'gap', kind: 'invalid', message: 'date-documented.invalid', evidence: [pa('effective')] },
  },
  {
    name: 'month',
    when: { administrations: { administration: { given: { start: '2026-03' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.imprecise',
      values: { given: '2026-03' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'year',
    when: { administrations: { administration: { given: { start: '2026' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.imprecise',
      values: { given: '2026' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'clock without offset',
    when: { administrations: { administration: { given: { start: '2026-03-12T10:20:00' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.no-offset',
      values: { given: '2026-03-12T10:20:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'end before start',
    when: { administrations: { administration: { given: { end: '2026-03-12T10:10:00-05:00' } } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'date-documented.end-before-start',
      values: { given: '2026-03-12T10:20:00-05:00', end: '2026-03-12T10:10:00-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'end after start',
    when: { administrations: { administration: { given: { end: '2026-03-12T10:21:00-05:00' } } } },
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-12T10:20:00-05:00' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'a later day without a clock time',
    when: { administrations: { administration: { given: { start: '2026-03-20' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.future',
      values: { given: '2026-03-20' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'a later month',
    when: { administrations: { administration: { given: { start: '2026-05' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.future',
      values: { given: '2026-05' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'a day after the record was read, to the second',
    when: { administrations: { administration: { given: { start: '2026-03-13T16:00:00Z' } } } },
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-13T16:00:00Z' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'a second more',
    when: { administrations: { administration: { given: { start: '2026-03-13T16:00:01Z' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-documented.future',
      values: { given: '2026-03-13T16:00:01Z' },
      evidence: [pa('effective')],
    },
  },
  {
    name: 'end at the start',
    when: {
      administrations: {
        administration: { given: { start: '2026-03-12T10:20:00.000-05:00', end: '2026-03-12T10:20:00.000-05:00' } },
      },
    },
    expect: {
      outcome: 'pass',
      message: 'date-documented.recorded',
      values: { given: '2026-03-12T10:20:00.000-05:00' },
      evidence: [pa('effective')],
    },
  },
];
