import { ma } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'IM',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'route-qualifies.qualifies',
      values: { route: 'im' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'SC in text',
    when: { administrations: { administration: { route: { class: 'sc', certainty: 'text' } } } },
    expect: {
      outcome: 'pass',
      message: 'route-qualifies.qualifies',
      values: { route: 'sc' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'IV push',
    when: { administrations: { administration: { route: { class: 'iv-push' } } } },
    expect: {
      outcome: 'another-service',
      family: 'iv-push',
      codes: ['96374', '96375'],
      message: 'route-qualifies.another-service',
      values: { route: 'iv-push', family: 'iv-push' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'SC infusion',
    when: { administrations: { administration: { route: { class: 'sc-infusion', certainty: 'text' } } } },
    expect: {
      outcome: 'another-service',
      family: 'sc-infusion',
      codes: ['96369'],
      message: 'route-qualifies.another-service',
      values: { route: 'sc-infusion', family: 'sc-infusion' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'another implant',
    when: { administrations: { administration: { route: { class: 'implant' } } } },
    expect: {
      outcome: 'another-service',
      family: 'implant',
      codes: ['11980', '11981'],
      message: 'route-qualifies.another-service',
      values: { route: 'implant', family: 'implant' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'oral',
    when: { administrations: { administration: { route: { class: 'oral' } } } },
    expect: {
      outcome: 'another-service',
      family: 'not-an-injection',
      message: 'route-qualifies.another-service',
      values: { route: 'oral', family: 'not-an-injection' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'codes from memory are not given out',
    when: { administrations: { administration: { route: { class: 'other-injection' } } } },
    expect: {
      outcome: 'another-service',
      family: 'other-injection',
      codes: [],
      message: 'route-qualifies.another-service',
      values: { route: 'other-injection', family: 'other-injection' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'a route without a service row',
    when: { administrations: { administration: { route: { class: 'intraosseous' } } } },
    expect: {
      outcome: 'review',
      message: 'route-qualifies.unknown-service',
      values: { route: 'intraosseous' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'unspecified is the business of route-documented',
    when: { administrations: { administration: { route: { class: 'unspecified' } } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'shorthand that no list explains excludes nothing',
    when: {
      administrations: {
        administration: { route: { class: 'intradermal' }, routeNotes: { recalled: ma('dosage.route.text') } },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'absent',
    when: { administrations: { administration: { route: { class: null, certainty: 'absent' } } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a conflict excludes nothing',
    when: {
      administrations: {
        administration: { route: { class: null, certainty: 'conflict', candidates: ['im', 'iv-push'] } },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
];
