import { describe, expect, it } from 'vitest';
import { canBeRelaxed } from '../../src/engine/index.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { place } from '../../src/knowledge/places.ts';
import { policies } from '../../src/knowledge/policies.ts';
import type { Policy, PolicyRow } from '../../src/knowledge/policy.ts';
import { basePolicy } from '../../src/knowledge/policy-base.ts';
import { rules, visitRules } from '../../src/rules/index.ts';

type Rows = Omit<Policy, 'id' | 'sources'>;

const base: Rows = {
  claimSide: 'professional',
  unitPolicy: 'per-injection',
  furtherInjections: 'units',
  billablePlaces: ['11', '20'],
  patientSupplied: 'ask',
  discardedDrug: 'not-asked',
  ndc: 'not-asked',
  routeModifier: 'not-asked',
  selfAdministered: 'ask',
  complexDrugs: [],
  chemotherapyDrugs: [],
  weights: {},
  notOfferedAdvises: [
    'MedicationAdministration.dosage.site',
    'MedicationAdministration.request',
    'MedicationRequest',
    'MedicationAdministration.performer',
    'MedicationAdministration.context',
    'MedicationAdministration.note',
    'Encounter.location',
    'Immunization',
  ],
};

/** Every row of every policy, written out once more: a changed row is changed in two places, by intent. */
const expected: Readonly<Record<string, Rows>> = {
  base,
  'medicare-part-b': {
    ...base,
    furtherInjections: '76',
    patientSupplied: 'penny-line',
    discardedDrug: 'jw-jz',
    routeModifier: 'ja-jb',
    selfAdministered: 'excluded',
    complexDrugs: [
      'benralizumab',
      'canakinumab',
      'certolizumab',
      'denosumab',
      'filgrastim',
      'luspatercept',
      'mepolizumab',
      'octreotide depot',
      'omalizumab',
      'pegfilgrastim',
      'rilonacept',
      'tildrakizumab',
    ],
    weights: {
      'performer-documented': 'blocks',
      'dose-with-unit': 'blocks',
      'order-linked': 'blocks',
      'order-complete': 'blocks',
      supervision: 'blocks',
      'no-99211': 'blocks',
      'em-modifier-25': 'blocks',
      'em-hospital': 'blocks',
      'other-administration': 'blocks',
      'ncci-never': 'blocks',
      'unlikely-units': 'blocks',
      'drug-units-likely': 'blocks',
      'drug-charged': 'blocks',
      'drug-code-in-force': 'blocks',
      'charged-code-in-force': 'blocks',
      'charged-units': 'blocks',
      'discarded-charged': 'blocks',
      'charge-explained': 'blocks',
      'complex-drug': 'blocks',
      'self-administered-drug': 'blocks',
      'patient-supplied': 'blocks',
      'discarded-amount': 'blocks',
      'b12-diagnosis': 'blocks',
    },
  },
  'commercial-example': {
    ...base,
    furtherInjections: '59',
    ndc: 'required',
    selfAdministered: 'excluded',
    chemotherapyDrugs: ['certolizumab'],
    weights: { 'ndc-recorded': 'blocks', 'self-administered-drug': 'blocks' },
  },
  'medicaid-one-per-day-example': {
    ...base,
    unitPolicy: { perDayCap: 1 },
    patientSupplied: 'no-drug-line',
    ndc: 'required',
    weights: { 'patient-supplied': 'blocks' },
  },
  'once-per-visit-example': { ...base, unitPolicy: 'per-encounter-1' },
  'facility-outpatient': {
    ...base,
    claimSide: 'facility',
    furtherInjections: '59',
    billablePlaces: ['19', '22', '23'],
    discardedDrug: 'jw-jz',
    weights: {
      'no-99211': 'blocks',
      'em-modifier-25': 'blocks',
      'other-administration': 'blocks',
      'ncci-never': 'blocks',
      'unlikely-units': 'blocks',
      'drug-code-in-force': 'blocks',
      'charged-code-in-force': 'blocks',
    },
  },
};

it('the list holds the base first and each policy once', () => {
  expect(policies[0]).toBe(basePolicy);
  expect(policies.map(({ id }) => id)).toEqual(Object.keys(expected));
});

const ruleIds = [...rules, ...visitRules].map(({ id }) => id);

describe.each(policies.map(policy => [policy.id, policy] as const))('%s', (id, policy) => {
  const { sources, id: _, ...rows } = policy;

  it.each(Object.keys(base) as PolicyRow[])('says in %s what its payer asks for', row => {
    expect(rows[row]).toEqual(expected[id]?.[row]);
  });

  it('names the source of every row and of every weight, and of nothing else', () => {
    const weights = Object.keys(policy.weights).map(rule => `weights.${rule}`);
    expect(Object.keys(sources).toSorted()).toEqual([...Object.keys(rows), ...weights].toSorted());
  });

  it('gives weights only to rules that are there, and relaxes none that others stand on', () => {
    const given = Object.entries(policy.weights);
    expect(given.filter(([rule]) => !ruleIds.includes(rule))).toEqual([]);
    expect(given.filter(([rule, weight]) => weight === 'advises' && !canBeRelaxed(rule))).toEqual([]);
  });

  it('names drugs and places as the tables do', () => {
    const ingredients = drugTable.map(({ ingredient }) => ingredient);
    const drugs = [...policy.complexDrugs, ...policy.chemotherapyDrugs];
    expect(drugs.filter(drug => !ingredients.includes(drug))).toEqual([]);
    expect(policy.billablePlaces.filter(pos => place(pos) === null)).toEqual([]);
  });

  it('takes no drug under both services', () => {
    expect(policy.complexDrugs.filter(drug => policy.chemotherapyDrugs.includes(drug))).toEqual([]);
  });

  it('cannot be changed by whoever reads it', () => {
    expect(Object.isFrozen(policy)).toBe(true);
    expect(() => Object.assign(policy.weights, { given: 'advises' })).toThrow(TypeError);
    expect(() => Object.assign(policy.billablePlaces, { 0: '99' })).toThrow(TypeError);
  });
});

it.each(['medicare-part-b', 'facility-outpatient'])('%s asks for JW or JZ from 2023-07-01 on', id => {
  const { sources } = policies.find(policy => policy.id === id) ?? basePolicy;
  expect(sources.discardedDrug).toMatchObject({ from: '2023-07-01', to: null });
});
