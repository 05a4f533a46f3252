import { readyVisit } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  ...['planned', 'unknown', null].map(
    (status): RuleCase => ({
      name: `a visit that is ${status ?? 'without a status'}`,
      when: { encounters: { visit: { status } } },
      expect: {
        outcome: 'review',
        message: 'visit-linked.unclear',
        field: 'Encounter.status',
        values: { visit: 'Encounter/v', status: status ?? '' },
        evidence: [pa('context'), 'Encounter/v#period'],
      },
    }),
  ),
  {
    name: 'linked',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'visit-linked.linked',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'absent',
    when: {
      administrations: {
        administration: {
          visit: { state: 'absent', reference: null, why: null, evidence: [{ pointer: pa('context'), value: '' }] },
        },
      },
      encounters: { visit: null, how: 'none', candidates: [], inside: null },
    },
    expect: { outcome: 'gap', kind: 'absent', message: 'visit-linked.absent', evidence: [pa('context')] },
  },
  {
    name: 'absent, with candidates',
    when: {
      administrations: {
        administration: {
          visit: { state: 'absent', reference: null, why: null, evidence: [{ pointer: pa('context'), value: '' }] },
        },
      },
      encounters: {
        visit: null,
        how: 'none',
        candidates: [readyVisit(), readyVisit({ reference: 'Encounter/w' })],
        inside: null,
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'visit-linked.absent-candidates',
      values: { candidates: 'Encounter/v, Encounter/w', count: '2' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'a single candidate where the link is not shared',
    when: {
      administrations: {
        administration: {
          visit: { state: 'absent', reference: null, why: null, evidence: [{ pointer: pa('context'), value: '' }] },
        },
      },
      encounters: { how: 'candidate', candidates: [readyVisit()] },
    },
    expect: {
      outcome: 'pass',
      message: 'visit-linked.candidate',
      values: { visit: 'Encounter/v' },
      evidence: [pa('effective'), 'Encounter/v#period'],
    },
  },
  {
    name: 'points to nothing',
    when: {
      administrations: {
        administration: {
          visit: {
            state: 'dangling',
            reference: 'Encounter/v',
            why: null,
            evidence: [{ pointer: pa('context'), value: '' }],
          },
        },
      },
      encounters: { visit: null, how: 'none', candidates: [], inside: null },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'visit-linked.dangling',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'points to something else',
    when: {
      administrations: {
        administration: {
          visit: { state: 'other', reference: null, why: null, evidence: [{ pointer: pa('context'), value: '' }] },
        },
      },
      encounters: { visit: null, how: 'none', candidates: [], inside: null },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'visit-linked.other',
      values: { visit: '' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'could not be read',
    when: {
      administrations: {
        administration: {
          visit: {
            state: 'unread',
            reference: 'Encounter/v',
            why: { code: 'timeout' },
            evidence: [{ pointer: pa('context'), value: '' }],
          },
        },
      },
      encounters: { visit: null, how: 'none', candidates: [], inside: null },
    },
    expect: {
      outcome: 'unchecked',
      why: 'timeout',
      message: 'visit-linked.unread',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'linked to a visit that is not in the chart',
    when: { encounters: { visit: null, how: 'none', inside: null } },
    expect: {
      outcome: 'unchecked',
      why: 'other',
      message: 'visit-linked.unread',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'a visit nothing may rest on',
    when: { encounters: { visit: { unread: { code: 'unknown-status' } } } },
    expect: {
      outcome: 'unchecked',
      why: 'unknown-status',
      message: 'visit-linked.unread',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'a cancelled visit',
    when: { encounters: { visit: { status: 'cancelled' } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'visit-linked.not-a-visit',
      values: { visit: 'Encounter/v', status: 'cancelled' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'a visit entered in error',
    when: { encounters: { visit: { status: 'entered-in-error' } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'visit-linked.not-a-visit',
      values: { visit: 'Encounter/v', status: 'entered-in-error' },
      evidence: [pa('context')],
    },
  },
  {
    name: 'a visit still going on',
    when: { encounters: { visit: { status: 'in-progress' } } },
    expect: {
      outcome: 'pass',
      message: 'visit-linked.linked',
      values: { visit: 'Encounter/v' },
      evidence: [pa('context')],
    },
  },
];
