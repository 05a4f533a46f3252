import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'therapeutic drug',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'not-a-vaccine.other-product',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'vaccine',
    when: { medications: { drug: { text: 'Influenza vaccine', ingredient: 'influenza vaccine', class: 'vaccine' } } },
    expect: {
      outcome: 'another-service',
      family: 'vaccine',
      codes: ['90471'],
      message: 'not-a-vaccine.vaccine',
      values: { drug: 'Influenza vaccine' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'vaccine by text alone',
    when: { medications: { drug: { text: 'Flu shot', ingredient: null, class: 'vaccine', certainty: 'text' } } },
    expect: {
      outcome: 'another-service',
      family: 'vaccine',
      codes: ['90471'],
      message: 'not-a-vaccine.vaccine',
      values: { drug: 'Flu shot' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a vaccine by a recalled name excludes nothing',
    when: { medications: { drug: { text: 'Somevax', class: 'vaccine', confidence: 'recall' } } },
    expect: {
      outcome: 'review',
      message: 'not-a-vaccine.maybe',
      values: { drug: 'Somevax' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'another product by a recalled name is asked about by drug-identified',
    when: { medications: { drug: { confidence: 'recall' } } },
    expect: {
      outcome: 'pass',
      message: 'not-a-vaccine.other-product',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'immune globulin is no vaccine',
    when: { medications: { drug: { text: 'Rho(D) immune globulin', class: 'immune-globulin' } } },
    expect: {
      outcome: 'pass',
      message: 'not-a-vaccine.other-product',
      values: { drug: 'Rho(D) immune globulin' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a conflict excludes nothing',
    when: { medications: { drug: { class: 'vaccine', certainty: 'conflict' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'unknown',
    when: { medications: { drug: { class: null, certainty: 'unknown' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a product without a name',
    when: { medications: { drug: { text: null, ingredient: null } } },
    expect: {
      outcome: 'pass',
      message: 'not-a-vaccine.other-product',
      values: { drug: '' },
      evidence: [pa('medication')],
    },
  },
];
