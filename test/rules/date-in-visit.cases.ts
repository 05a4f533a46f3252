import { zoneTable } from '../../src/cli/engines/zone-table.ts';
import { takeZone, zoneOf } from '../../src/domain/zone.ts';
import { pa, type RuleCase } from './case.ts';

const past = 'Test/Known_until_2025';
takeZone(past, zoneOf(zoneTable('America/Chicago', 2024, 2025)));

const beyond: RuleCase['expect'] = {
  outcome: 'unchecked',
  why: 'other',
  message: 'date-in-visit.beyond-zone',
  values: {
    given: '2026-03-12T10:20:00-05:00',
    start: '2026-03-12T10:00:00-05:00',
    end: '2026-03-12T11:00:00-05:00',
  },
  evidence: [pa('effective'), 'Encounter/v#period'],
};

export const cases: readonly RuleCase[] = [
  {
    name: 'inside',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'date-in-visit.inside',
      values: {
        given: '2026-03-12T10:20:00-05:00',
        start: '2026-03-12T10:00:00-05:00',
        end: '2026-03-12T11:00:00-05:00',
      },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'outside',
    when: { encounters: { inside: false } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-in-visit.outside',
      values: {
        given: '2026-03-12T10:20:00-05:00',
        start: '2026-03-12T10:00:00-05:00',
        end: '2026-03-12T11:00:00-05:00',
      },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'not precise enough',
    when: { encounters: { inside: null } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-in-visit.imprecise',
      values: {
        given: '2026-03-12T10:20:00-05:00',
        start: '2026-03-12T10:00:00-05:00',
        end: '2026-03-12T11:00:00-05:00',
      },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'times in UTC, no time zone',
    when: { encounters: { inside: null, zoneless: true } },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'date-in-visit.no-zone',
      values: {
        given: '2026-03-12T10:20:00-05:00',
        start: '2026-03-12T10:00:00-05:00',
        end: '2026-03-12T11:00:00-05:00',
      },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  ...[
    ['2026-03-05T10:00:00-05:00', '2026-03-12T11:00:00-05:00', 'professional', false],
    // Eight days in UTC, seven where the clinic is.
    ['2026-03-05T01:00:00-05:00', '2026-03-13T03:30:00Z', 'professional', false],
    ['2026-03-04T10:00:00-05:00', '2026-03-12T11:00:00-05:00', 'professional', true],
    ['2026-03-04', '2026-03-12', 'professional', true],
    ['1999-01-04', '2026-12-31', 'facility', true],
    ['2026-03-01', '2026-03-31', 'facility', false],
    ['2026-03-01', '2026-04-02', 'facility', true],
  ].map(([start, end, claimSide, isLong]): RuleCase => {
    const values = { given: '2026-03-12T10:20:00-05:00', start: String(start), end: String(end) };
    const most = claimSide === 'facility' ? '31' : '7';
    return {
      name: `${claimSide}: ${start} to ${end}`,
      when: { encounters: { visit: { start, end } } },
      policy: { claimSide: claimSide === 'facility' ? 'facility' : 'professional' },
      expect: {
        evidence: [pa('effective'), 'Encounter/v#period'],
        ...(isLong
          ? {
              outcome: 'review',
              message: 'date-in-visit.long',
              field: 'Encounter.period',
              values: { ...values, days: most },
            }
          : { outcome: 'pass', message: 'date-in-visit.inside', values }),
      },
    };
  }),
  {
    name: 'the visit has no start',
    when: { encounters: { inside: null, visit: { start: null, end: null } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'date-in-visit.no-period',
      field: 'Encounter.period',
      values: { given: '2026-03-12T10:20:00-05:00', start: '', end: '' },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'no visit',
    when: { encounters: { visit: null, how: 'none', inside: null } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no day: the table of the time zone ends before',
    when: { administrations: { day: null, timeZone: past }, encounters: { inside: null } },
    expect: beyond,
  },
  {
    name: 'the table of the time zone ends before, though the visit is said to contain the time',
    when: { administrations: { timeZone: past }, encounters: { inside: true } },
    expect: beyond,
  },
  {
    name: 'no usable time',
    when: { administrations: { day: null }, encounters: { inside: null } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the visit could not be understood',
    when: { encounters: { visit: { unread: { code: 'malformed' } } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'outside of a long visit',
    when: { encounters: { inside: false, visit: { start: '2026-01-01', end: '2026-03-01' } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'date-in-visit.outside',
      values: { given: '2026-03-12T10:20:00-05:00', start: '2026-01-01', end: '2026-03-01' },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'a visit that has not ended',
    when: { encounters: { visit: { end: null } } },
    expect: {
      outcome: 'pass',
      message: 'date-in-visit.inside',
      values: { given: '2026-03-12T10:20:00-05:00', start: '2026-03-12T10:00:00-05:00', end: '' },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
];
