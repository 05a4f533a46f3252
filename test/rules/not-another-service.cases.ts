import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a fluid given into a muscle is no hydration',
    when: { medications: { drug: { class: 'fluid', ingredient: 'sodium chloride' } } },
    expect: {
      outcome: 'review',
      message: 'not-another-service.maybe',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', family: 'hydration' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'therapeutic drug',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'not-another-service.therapeutic',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'an implanted hormone against cancer',
    when: {
      administrations: { administration: { route: { class: 'implant' } } },
      medications: { drug: { class: 'hormonal-antineoplastic' } },
    },
    expect: {
      outcome: 'another-service',
      family: 'implant',
      codes: ['96402', '11981'],
      message: 'not-another-service.implanted-hormone',
      values: { route: 'implant', hormone: '96402', implant: '11981' },
      evidence: [pa('dosage.route')],
    },
  },
  {
    name: 'a hormone against cancer that is injected, or by a word for an implant that is only remembered',
    when: {
      administrations: {
        administration: { route: { class: 'implant' }, routeNotes: { recalled: [{ pointer: 'x', value: 'x' }] } },
      },
      medications: { drug: { class: 'hormonal-antineoplastic' } },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'antineoplastic',
    when: { medications: { drug: { text: 'Methotrexate', class: 'antineoplastic' } } },
    expect: {
      outcome: 'another-service',
      family: 'antineoplastic',
      codes: ['96401'],
      message: 'not-another-service.another-service',
      values: { drug: 'Methotrexate', family: 'antineoplastic' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'an antineoplastic by another route has codes that are not known here',
    when: {
      administrations: { administration: { route: { class: 'iv-push' } } },
      medications: { drug: { text: 'Methotrexate', class: 'antineoplastic' } },
    },
    expect: {
      outcome: 'another-service',
      family: 'antineoplastic',
      codes: [],
      message: 'not-another-service.another-service',
      values: { drug: 'Methotrexate', family: 'antineoplastic' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'what is swallowed is no injection, whatever it is',
    when: {
      administrations: { administration: { route: { class: 'oral' } } },
      medications: { drug: { text: 'Methotrexate', class: 'antineoplastic' } },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'hormones have a rule of their own',
    when: { medications: { drug: { text: 'Leuprolide', class: 'hormonal-antineoplastic' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a row from memory only asks',
    when: { medications: { drug: { text: 'Pellet', class: 'implant' } } },
    expect: {
      outcome: 'review',
      message: 'not-another-service.maybe',
      values: { drug: 'Pellet', family: 'implant' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a recalled antineoplastic excludes nothing',
    when: { medications: { drug: { text: 'Somecept', class: 'antineoplastic', confidence: 'recall' } } },
    expect: {
      outcome: 'review',
      message: 'not-another-service.maybe',
      values: { drug: 'Somecept', family: 'antineoplastic' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'nirsevimab before its own codes',
    when: {
      administrations: { day: '2023-10-05' },
      medications: { drug: { text: 'Nirsevimab', class: 'rsv-antibody' } },
    },
    expect: {
      outcome: 'pass',
      message: 'not-another-service.therapeutic',
      values: { drug: 'Nirsevimab' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'nirsevimab since',
    when: { medications: { drug: { text: 'Nirsevimab', class: 'rsv-antibody' } } },
    expect: {
      outcome: 'another-service',
      family: 'rsv-antibody',
      codes: ['96380', '96381'],
      message: 'not-another-service.another-service',
      values: { drug: 'Nirsevimab', family: 'rsv-antibody' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'immune globulin',
    when: { medications: { drug: { text: 'HBIG', class: 'immune-globulin' } } },
    expect: {
      outcome: 'pass',
      message: 'not-another-service.therapeutic',
      values: { drug: 'HBIG' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'vaccines have a rule of their own',
    when: { medications: { drug: { class: 'vaccine' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a conflict excludes nothing',
    when: { medications: { drug: { class: 'antineoplastic', certainty: 'conflict' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a fluid given under the skin is for a person to judge, too',
    when: {
      administrations: { administration: { route: { class: 'sc' } } },
      medications: { drug: { class: 'fluid', ingredient: 'sodium chloride' } },
    },
    expect: {
      outcome: 'review',
      message: 'not-another-service.maybe',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', family: 'hydration' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a product without a name',
    when: { medications: { drug: { text: null, ingredient: null } } },
    expect: {
      outcome: 'pass',
      message: 'not-another-service.therapeutic',
      values: { drug: '' },
      evidence: [pa('medication')],
    },
  },
];
