import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'the abdomen, under the skin',
    when: {
      administrations: {
        administration: { route: { class: 'sc' }, site: { text: 'Abdomen', name: 'abdomen', paired: false } },
      },
    },
    expect: {
      outcome: 'pass',
      message: 'site-documented.recorded',
      values: { site: 'Abdomen' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'a joint, given into a muscle',
    when: { administrations: { administration: { site: { text: 'Right knee', unlikely: true } } } },
    expect: {
      outcome: 'review',
      message: 'site-documented.unlikely',
      values: { site: 'Right knee', route: 'im' },
      evidence: [pa('dosage.site'), pa('dosage.route')],
    },
  },
  {
    name: 'coded',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'site-documented.recorded',
      values: { site: 'Left deltoid' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'in text',
    when: { administrations: { administration: { site: { certainty: 'text', text: 'L arm' } } } },
    expect: {
      outcome: 'pass',
      message: 'site-documented.recorded',
      values: { site: 'L arm' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'without a side it is still a site',
    when: { administrations: { administration: { site: { laterality: null } } } },
    expect: {
      outcome: 'pass',
      message: 'site-documented.recorded',
      values: { site: 'Left deltoid' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'in words that name no place, or leave it open',
    when: { administrations: { administration: { site: { certainty: 'text', text: 'deltoid?', clear: false } } } },
    expect: {
      outcome: 'review',
      message: 'site-documented.unclear',
      values: { site: 'deltoid?' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'absent',
    when: { administrations: { administration: { site: null } } },
    expect: { outcome: 'gap', kind: 'absent', message: 'site-documented.absent', evidence: [pa('dosage.site')] },
  },
  {
    name: 'code and text differ',
    when: { administrations: { administration: { site: { certainty: 'conflict' } } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'site-documented.conflict',
      values: { site: 'Left deltoid' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'a joint, given under the skin',
    when: {
      administrations: { administration: { route: { class: 'sc' }, site: { text: 'Right knee', unlikely: true } } },
    },
    expect: {
      outcome: 'review',
      message: 'site-documented.unlikely',
      values: { site: 'Right knee', route: 'sc' },
      evidence: [pa('dosage.site'), pa('dosage.route')],
    },
  },
  {
    name: 'a joint, of a route that is not said',
    when: {
      administrations: { administration: { route: { class: null }, site: { text: 'Right knee', unlikely: true } } },
    },
    expect: {
      outcome: 'pass',
      message: 'site-documented.recorded',
      values: { site: 'Right knee' },
      evidence: [pa('dosage.site')],
    },
  },
];
