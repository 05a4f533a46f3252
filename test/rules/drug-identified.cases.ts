import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'coded',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'drug-identified.recorded',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'by text',
    when: { medications: { drug: { certainty: 'text' } } },
    expect: {
      outcome: 'pass',
      message: 'drug-identified.recorded',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'code without a name is called by its ingredient',
    when: { medications: { drug: { text: null } } },
    expect: {
      outcome: 'pass',
      message: 'drug-identified.recorded',
      values: { drug: 'cyanocobalamin' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a name that the table has from memory',
    when: { medications: { drug: { text: 'Wegovy', ingredients: ['semaglutide'], confidence: 'recall' } } },
    expect: {
      outcome: 'review',
      message: 'drug-identified.recalled',
      values: { drug: 'Wegovy', ingredient: 'semaglutide' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'nothing recorded',
    when: {
      medications: { drug: { text: null, ingredient: null, ingredients: [], class: null, certainty: 'absent' } },
    },
    expect: { outcome: 'gap', kind: 'absent', message: 'drug-identified.absent', evidence: [pa('medication')] },
  },
  {
    name: 'unknown',
    when: {
      medications: { drug: { text: 'Zzz', ingredient: null, ingredients: [], class: null, certainty: 'unknown' } },
    },
    expect: {
      outcome: 'review',
      message: 'drug-identified.unknown',
      values: { drug: 'Zzz' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'recognised, but of no class',
    when: { medications: { drug: { class: null } } },
    expect: {
      outcome: 'review',
      message: 'drug-identified.unknown',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'code and text differ',
    when: { medications: { drug: { ingredient: null, class: null, certainty: 'conflict' } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'drug-identified.conflict',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'points to nothing',
    when: { medications: { drug: { dangling: true, certainty: 'absent', text: null, ingredient: null } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'drug-identified.dangling',
      values: { drug: '' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'could not be read',
    when: { medications: { drug: { unread: { code: 'forbidden', http: 403 } } } },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'drug-identified.unread',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'unknown, but for its kind',
    when: { medications: { drug: { text: 'Zzz', ingredient: null, ingredients: [], certainty: 'unknown' } } },
    expect: {
      outcome: 'review',
      message: 'drug-identified.unknown',
      values: { drug: 'Zzz' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'a name from memory, of a mixture',
    when: { medications: { drug: { text: 'Mix', ingredients: ['a', 'b'], confidence: 'recall' } } },
    expect: {
      outcome: 'review',
      message: 'drug-identified.recalled',
      values: { drug: 'Mix', ingredient: 'a, b' },
      evidence: [pa('medication')],
    },
  },
];
