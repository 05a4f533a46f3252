import { ma } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'coded',
    when: {},
    expect: { outcome: 'pass', message: 'route-documented.recorded', evidence: [pa('dosage.route')] },
  },
  {
    name: 'in text',
    when: { administrations: { administration: { route: { certainty: 'text' } } } },
    expect: { outcome: 'pass', message: 'route-documented.recorded', evidence: [pa('dosage.route')] },
  },
  {
    name: 'another route is a route too',
    when: { administrations: { administration: { route: { class: 'iv-push' } } } },
    expect: { outcome: 'pass', message: 'route-documented.recorded', evidence: [pa('dosage.route')] },
  },
  {
    name: 'shorthand that no list explains',
    when: {
      administrations: {
        administration: { route: { class: 'sc' }, routeNotes: { recalled: ma('dosage.route.text') } },
      },
    },
    expect: {
      outcome: 'review',
      message: 'route-documented.ward-word',
      values: { route: 'sc' },
      evidence: [pa('dosage.route.text')],
    },
  },
  {
    name: 'absent',
    when: { administrations: { administration: { route: { class: null, certainty: 'absent' } } } },
    expect: { outcome: 'gap', kind: 'absent', message: 'route-documented.absent', evidence: [pa('dosage.route')] },
  },
  {
    name: 'unspecified',
    when: { administrations: { administration: { route: { class: 'unspecified' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'route-documented.unspecified',
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'ambiguous',
    when: {
      administrations: { administration: { route: { class: null, certainty: 'ambiguous', candidates: ['im', 'sc'] } } },
    },
    expect: { outcome: 'gap', kind: 'invalid', message: 'route-documented.ambiguous', evidence: [pa('dosage.route')] },
  },
  {
    name: 'conflict',
    when: {
      administrations: { administration: { route: { class: null, certainty: 'conflict', candidates: ['im', 'iv'] } } },
    },
    expect: { outcome: 'gap', kind: 'conflict', message: 'route-documented.conflict', evidence: [pa('dosage.route')] },
  },
];
