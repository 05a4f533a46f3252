import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';
import { dose, j3420, later, product, row, strength } from './hcpcs.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const j3425 = row('J3425', '10 ug');
const of3420 = { drug, code: 'J3420', per: '1000 ug' };
const here = [pa('dosage.dose')];
const amount = (value: number, unit: string) => ({ administrations: { administration: dose(value, unit) } });
const inMl = (...strengths: object[]) => ({ ...amount(0.5, 'mL'), ...product({ strengths }) });
const also = (change: Parameters<typeof readyAdministration>[0] = {}) => ({
  administrations: { sameVisitAndDay: [later(change)] },
});
const otherDose = (value: number, unit: string) =>
  also({
    dose: {
      state: 'recorded',
      value,
      unit,
      evidence: [{ pointer: 'MedicationAdministration/b#dosage.dose', value: 'x' }],
    },
  });

export const cases: readonly RuleCase[] = [
  {
    name: '1000 mcg of B12 is one unit',
    when: {},
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '1000 ug', units: '1' },
      evidence: here,
    },
  },
  {
    name: '100 mcg of B12 is one unit as well',
    when: amount(100, 'ug'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '100 ug', units: '1' },
      evidence: here,
    },
  },
  {
    name: '1000 mcg of hydroxocobalamin are 100 units',
    when: {},
    drug: { hcpcs: [j3425] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.units',
      values: { drug, code: 'J3425', per: '10 ug', given: '1000 ug', units: '100' },
      evidence: here,
    },
  },
  {
    name: 'what is begun counts whole',
    when: amount(1.001, 'mg'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '1.001 mg', units: '2' },
      evidence: here,
    },
  },
  {
    name: 'a rounding error of the computer begins nothing',
    when: amount(0.3, 'mg'),
    drug: { hcpcs: [row('J0171', '0.1 mg')] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.units',
      values: { drug, code: 'J0171', per: '0.1 mg', given: '0.3 mg', units: '3' },
      evidence: here,
    },
  },
  {
    name: 'million units are units',
    when: amount(2.4, 'MU'),
    drug: { hcpcs: [row('J0561', '100000 U')] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.units',
      values: { drug, code: 'J0561', per: '100000 U', given: '2.4 MU', units: '24' },
      evidence: here,
    },
  },
  {
    name: 'a volume by the recorded strength',
    when: inMl(strength(1, 'mg')),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '0.5 mL', units: '1' },
      evidence: [pa('dosage.dose'), 'Medication/m#code.text'],
    },
  },
  {
    name: 'a volume where the code is by volume',
    when: amount(1.2, 'mL'),
    drug: { hcpcs: [row('J1571', '0.5 mL')] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.units',
      values: { drug, code: 'J1571', per: '0.5 mL', given: '1.2 mL', units: '3' },
      evidence: here,
    },
  },
  {
    name: 'a volume without a strength is never guessed',
    when: amount(1, 'mL'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units.no-strength',
      values: { ...of3420, given: '1 mL' },
      evidence: here,
    },
  },
  {
    name: 'two strengths that say the same',
    when: inMl(strength(1, 'mg'), strength(1000, 'ug')),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '0.5 mL', units: '1' },
      evidence: [pa('dosage.dose'), 'Medication/m#code.text', 'Medication/m#code.text'],
    },
  },
  {
    name: 'two strengths that differ',
    when: inMl(strength(1, 'mg'), strength(100, 'ug')),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units.strengths-differ',
      values: { ...of3420, given: '0.5 mL' },
      evidence: here,
    },
  },
  {
    name: 'the strength may be that of the other part of a mixture',
    when: {
      ...amount(0.5, 'mL'),
      medications: { drug: { ingredients: ['a', 'b'], product: { strengths: [strength(1, 'mg')] } } },
    },
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units.no-strength',
      values: { ...of3420, given: '0.5 mL' },
      evidence: here,
    },
  },
  {
    name: 'units of activity are no weight',
    when: amount(1000, '[iU]'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units.other-unit',
      values: { ...of3420, given: '1000 [iU]' },
      evidence: here,
    },
  },
  {
    name: 'two injections of a day are added before they are counted up',
    when: otherDose(200, 'ug'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.together',
      values: { ...of3420, given: '1000 ug', units: '1', count: '2', total: '1200 ug', day: '2' },
      evidence: [pa('dosage.dose'), 'MedicationAdministration/b#dosage.dose'],
    },
  },
  {
    name: 'another injection whose dose cannot be added',
    when: otherDose(1, 'mL'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units.together-open',
      values: { ...of3420, given: '1000 ug', units: '1', count: '2' },
      evidence: here,
    },
  },
  {
    name: 'charted twice is not given twice',
    when: { administrations: { sameVisitAndDay: [readyAdministration({ reference: 'MedicationAdministration/b' })] } },
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '1000 ug', units: '1' },
      evidence: here,
    },
  },
  {
    name: 'not given is not added',
    when: also({ status: { code: 'not-done', evidence: [] } }),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.up-to',
      values: { ...of3420, given: '1000 ug', units: '1' },
      evidence: here,
    },
  },
  {
    name: 'one unit for the whole dose',
    when: amount(300, 'mg'),
    drug: { hcpcs: [row('Q9992', '', { wholeDose: { over: 100, to: null, unit: 'mg' } })] },
    expect: {
      outcome: 'pass',
      message: 'drug-units.whole-dose',
      values: { drug, code: 'Q9992', given: '300 mg' },
      evidence: here,
    },
  },
  {
    name: 'a product without a unit',
    when: {},
    drug: { hcpcs: [row('90378', '')] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a recalled unit is not counted by',
    when: {},
    drug: { hcpcs: [{ ...j3420, confidence: 'recall' }] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'two codes are asked about elsewhere',
    when: {},
    drug: { hcpcs: [j3420, j3425] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a dose that is not recorded is asked for elsewhere',
    when: { administrations: { administration: { dose: { state: 'absent', evidence: [] } } } },
    drug: { hcpcs: [j3420] },
    expect: { outcome: 'not-applicable' },
  },
];
