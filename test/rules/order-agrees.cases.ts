import { pa, type RuleCase } from './case.ts';

const stranger = { text: 'Wonder drug', ingredients: [], codes: [], class: null, certainty: 'unknown' };

export const cases: readonly RuleCase[] = [
  {
    name: 'same drug and route',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'another drug',
    when: { orders: { order: { order: { drug: { text: 'Ketorolac', ingredients: ['ketorolac'] } } } } },
    expect: {
      outcome: 'review',
      message: 'order-agrees.drug',
      values: { given: 'Cyanocobalamin 1000 mcg/mL', ordered: 'Ketorolac' },
      evidence: [pa('medication'), 'MedicationRequest/o#medication'],
    },
  },
  {
    name: 'an order for a drug that nobody knows',
    when: {
      orders: { order: { order: { drug: { text: 'Wonder drug', ingredients: [], codes: [], certainty: 'unknown' } } } },
    },
    expect: {
      outcome: 'review',
      message: 'order-agrees.drug',
      values: { given: 'Cyanocobalamin 1000 mcg/mL', ordered: 'Wonder drug' },
      evidence: [pa('medication'), 'MedicationRequest/o#medication'],
    },
  },
  {
    name: 'an order whose code and words name two drugs',
    when: {
      orders: { order: { order: { drug: { text: 'Ketorolac', ingredients: [], codes: [], certainty: 'conflict' } } } },
    },
    expect: {
      outcome: 'review',
      message: 'order-agrees.drug',
      values: { given: 'Cyanocobalamin 1000 mcg/mL', ordered: 'Ketorolac' },
      evidence: [pa('medication'), 'MedicationRequest/o#medication'],
    },
  },
  {
    name: 'a vaccine on an order in words that nobody knows stays a vaccine',
    when: {
      medications: { drug: { text: 'Fluzone', ingredients: [], codes: [], class: 'vaccine' } },
      orders: {
        order: {
          order: { drug: { text: 'Seasonal shot', ingredients: [], codes: [], class: null, certainty: 'unknown' } },
        },
      },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.not-comparable',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'an order whose name nobody knows, with the code of what was given',
    when: {
      medications: { drug: { codes: [{ system: 's', code: '1' }] } },
      orders: {
        order: {
          order: {
            drug: { text: 'B-vit', ingredients: [], codes: [{ system: 's', code: '1' }], certainty: 'unknown' },
          },
        },
      },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'another route',
    when: { orders: { order: { order: { route: { class: 'sc' } } } } },
    expect: {
      outcome: 'review',
      message: 'order-agrees.route',
      values: { given: 'im', ordered: 'sc' },
      evidence: [pa('dosage.route'), 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'an order for either route',
    when: {
      orders: { order: { order: { route: { class: null, certainty: 'ambiguous', candidates: ['im', 'sc'] } } } },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'an order for two other routes',
    when: {
      orders: { order: { order: { route: { class: null, certainty: 'ambiguous', candidates: ['sc', 'iv'] } } } },
    },
    expect: {
      outcome: 'review',
      message: 'order-agrees.route',
      values: { given: 'im', ordered: 'sc, iv' },
      evidence: [pa('dosage.route'), 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'an order that contradicts itself',
    when: { orders: { order: { order: { route: { class: null, certainty: 'conflict', candidates: ['im', 'iv'] } } } } },
    expect: {
      outcome: 'review',
      message: 'order-agrees.route',
      values: { given: 'im', ordered: 'im, iv' },
      evidence: [pa('dosage.route'), 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'the order names no route',
    when: { orders: { order: { order: { route: { class: null, certainty: 'absent' } } } } },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.not-comparable',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'the order names no drug',
    when: { orders: { order: { order: { drug: { certainty: 'absent', ingredients: [], text: null } } } } },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.not-comparable',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'IV push under an order for IV',
    when: {
      administrations: { administration: { route: { class: 'iv-push' } } },
      orders: { order: { order: { route: { class: 'iv' } } } },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'two unknown drugs of the same name',
    when: {
      medications: { drug: { text: 'Zzz 5 mg', ingredients: [], codes: [], certainty: 'unknown' } },
      orders: { order: { order: { drug: { text: ' zzz  5 MG', ingredients: [], certainty: 'unknown' } } } },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'two unknown drugs with the same code',
    when: {
      medications: { drug: { ingredients: [], codes: [{ system: 's', code: '1' }], certainty: 'unknown' } },
      orders: {
        order: {
          order: {
            drug: { text: 'other', ingredients: [], codes: [{ system: 's', code: '1' }], certainty: 'unknown' },
          },
        },
      },
    },
    expect: {
      outcome: 'pass',
      message: 'order-agrees.agrees',
      evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
    },
  },
  {
    name: 'the drug of the order could not be read',
    when: { orders: { order: { order: { drug: { unread: { code: 'network' } } } } } },
    expect: {
      outcome: 'unchecked',
      why: 'network',
      message: 'order-agrees.unread',
      evidence: ['MedicationRequest/o#medication'],
    },
  },
  {
    name: 'no order',
    when: { orders: { order: { state: 'absent', evidence: [] } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'an order nothing may rest on',
    when: { orders: { order: { order: { unread: { code: 'malformed' } } } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a tablet was ordered, and neither entry has a name',
    when: {
      medications: { drug: { text: null, ingredient: null } },
      orders: {
        order: {
          order: {
            drug: {
              text: null,
              ingredient: null,
              notInjected: [{ pointer: 'MedicationRequest/o#medication.form', value: 'tablet' }],
            },
          },
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'order-agrees.drug',
      values: { given: '', ordered: '' },
      evidence: [pa('medication'), 'MedicationRequest/o#medication'],
    },
  },
  ...(
    [
      ['an immune globulin under the skin', 'review', { class: 'immune-globulin' }, 'sc'],
      ['a drug by a route that is no injection', 'pass', {}, 'iv-push'],
      ['a drug that nobody knows', 'pass', { text: 'X', ingredients: [], codes: [], certainty: 'unknown' }, 'im'],
    ] as const
  ).map(
    ([name, outcome, drug, route]): RuleCase => ({
      name: `${name}, on an order in words that nobody knows`,
      when: {
        administrations: { administration: { route: { class: route } } },
        medications: { drug },
        orders: { order: { order: { drug: stranger, route: { class: route } } } },
      },
      expect:
        outcome === 'review'
          ? {
              outcome,
              message: 'order-agrees.drug',
              values: { given: 'Cyanocobalamin 1000 mcg/mL', ordered: 'Wonder drug' },
              evidence: [pa('medication'), 'MedicationRequest/o#medication'],
            }
          : {
              outcome,
              message: 'order-agrees.not-comparable',
              evidence: ['MedicationRequest/o#medication', 'MedicationRequest/o#dosageInstruction[0].route'],
            },
    }),
  ),
];
