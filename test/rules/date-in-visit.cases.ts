import { pa, type RuleCase } from './case.ts';

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
  {
    name: 'the visit has no start',
    when: { encounters: { inside: null, visit: { start: null, end: null } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'date-in-visit.no-period',
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
    name: 'no usable time',
    when: { administrations: { day: null }, encounters: { inside: null } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the visit could not be understood',
    when: { encounters: { visit: { unread: { code: 'malformed' } } } },
    expect: { outcome: 'not-applicable' },
  },
];
