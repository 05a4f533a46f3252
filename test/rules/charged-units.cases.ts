import { parseDate } from '../../src/domain/time.ts';
import { at, readyAdministration } from '../engine/chart.ts';
import { charge, drugEvidence } from './beside.ts';
import type { RuleCase } from './case.ts';
import { j3420, row } from './hcpcs.ts';

const line = (quantity: number | null, more: object = {}) => charge('96372', { quantity, ...more });
const known = { drug: { hcpcs: [j3420] } };
const perMcg = { drug: { hcpcs: [row('J3425', '10 ug')] } };
const given = (value: number) => ({
  candidates: [
    readyAdministration({ dose: { ...readyAdministration().dose, state: 'recorded', value, unit: 'ug' } as never }),
  ],
});
const agree = (charged = '1') =>
  ({
    outcome: 'pass',
    message: 'charged-units.agree',
    values: { charged, documented: charged },
    evidence: ['ChargeItem/96372#code'],
  }) as const;
const differ = (charged: string, documented: string, lines = ['ChargeItem/96372#code']) =>
  ({
    outcome: 'review',
    message: 'charged-units.injections',
    values: { charged, documented },
    evidence: [...lines, ...drugEvidence],
  }) as const;

const underSkin = readyAdministration({
  reference: 'MedicationAdministration/b',
  route: { ...readyAdministration().route, class: 'sc' },
  given: { start: parseDate('2026-03-12T10:50:00-05:00'), end: null, invalid: false, evidence: [] },
});
/** 15 mcg each, the second one on that day. */
const twice = (day: string) => ({
  units: { billed: 2 },
  candidates: [`2026-03-12T10:20:00-05:00`, `${day}T11:20:00-05:00`].map((time, index) =>
    readyAdministration({
      reference: `MedicationAdministration/${index}`,
      given: { start: parseDate(time), end: null, invalid: false, evidence: [] },
      dose: { state: 'recorded', value: 15, unit: 'ug', evidence: at(`MedicationAdministration/${index}`, 'dose') },
    }),
  ),
});
const twiceDiffer = (charged: string, documented: string) =>
  ({
    outcome: 'review',
    message: 'charged-units.drug',
    values: { drug: 'Cyanocobalamin 1000 mcg/mL', code: 'J3425', per: '10 ug', charged, documented },
    evidence: ['MedicationAdministration/0#dose', 'MedicationAdministration/1#dose', 'ChargeItem/J3425#code'],
  }) as const;

export const cases: readonly RuleCase[] = [
  { name: 'nothing is charged yet', when: {}, expect: { outcome: 'not-applicable' } },
  { name: 'the drug alone is charged', when: { services: [charge('J3420')] }, expect: { outcome: 'not-applicable' } },
  {
    name: 'no candidate',
    when: { units: { candidates: 0 }, services: [line(1)] },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'one and one', when: { services: [line(1)] }, expect: agree() },
  { name: 'a line that does not say how many', when: { services: [line(null)] }, expect: agree() },
  { name: 'a procedure is no charge', when: { services: [line(1), line(1, { from: 'procedure' })] }, expect: agree() },
  { name: 'two in one line, for one', when: { services: [line(2)] }, expect: differ('2', '1') },
  {
    name: 'two lines for one',
    when: { services: [line(null), line(null, { reference: 'ChargeItem/again', modifiers: ['76'] })] },
    expect: differ('2', '1', ['ChargeItem/96372#code', 'ChargeItem/again#code']),
  },
  { name: 'one line for two', when: { units: { billed: 2 }, services: [line(1)] }, expect: differ('1', '2') },
  { name: 'a quantity of nothing', when: { services: [line(0)] }, expect: differ('0', '1') },
  { name: 'half a unit', when: { services: [line(0.5)] }, expect: differ('0.5', '1') },
  {
    name: 'the other one was given in another visit of the day',
    when: { units: { besideOnDay: 1 }, services: [line(2)] },
    expect: agree('2'),
  },
  {
    name: 'the units of the dose',
    ...known,
    when: { services: [line(1), charge('J3420', { quantity: 1 })] },
    expect: agree(),
  },
  {
    name: 'more units than the dose makes',
    ...known,
    when: { services: [line(1), charge('J3420', { quantity: 3 })] },
    expect: {
      outcome: 'review',
      message: 'charged-units.drug',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', code: 'J3420', per: '1000 ug', charged: '3', documented: '1' },
      evidence: ['MedicationAdministration/a#dosage.dose', 'ChargeItem/J3420#code'],
    },
  },
  {
    name: 'fewer units than the dose makes',
    ...perMcg,
    when: { ...given(1000), services: [line(1), charge('J3425', { quantity: 1 })] },
    expect: {
      outcome: 'review',
      message: 'charged-units.drug',
      values: { drug: 'Cyanocobalamin 1000 mcg/mL', code: 'J3425', per: '10 ug', charged: '1', documented: '100' },
      evidence: ['MedicationAdministration/a#dosage.dose', 'ChargeItem/J3425#code'],
    },
  },
  {
    name: 'what was thrown away has a line of its own',
    ...known,
    when: {
      services: [
        line(1),
        charge('J3420', { quantity: 1 }),
        charge('J3420', { reference: 'ChargeItem/jw', quantity: 4, modifiers: ['JW'] }),
      ],
    },
    expect: agree(),
  },
  { name: 'the drug is not charged', ...known, when: { services: [line(1)] }, expect: agree() },
  {
    name: 'no unit of the drug is known',
    when: { services: [line(1), charge('J9999', { quantity: 7 })] },
    expect: agree(),
  },
  {
    name: 'the same injection charted twice makes its dose once',
    ...known,
    when: {
      candidates: [readyAdministration(), readyAdministration({ reference: 'MedicationAdministration/b' })],
      services: [line(1), charge('J3420', { quantity: 1 })],
    },
    expect: agree(),
  },
  {
    name: 'a dose of another visit that day is in the units',
    ...perMcg,
    when: {
      units: { besideOnDay: 1 },
      ...given(1000),
      candidatesBeside: [
        readyAdministration({
          reference: 'MedicationAdministration/b',
          site: {
            text: 'Right deltoid',
            laterality: 'right',
            evidence: at('MedicationAdministration/b', 'dosage.site'),
          } as never,
        }),
      ],
      services: [line(2), charge('J3425', { quantity: 200 })],
    },
    expect: agree('2'),
  },
  {
    name: 'a procedure alone is no charge of it',
    when: { services: [line(1, { from: 'procedure' })] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a procedure is no charge of the drug either',
    ...known,
    when: {
      services: [line(1), charge('J3420', { quantity: 1 }), charge('J3420', { quantity: 1, from: 'procedure' })],
    },
    expect: agree(),
  },
  {
    name: 'each drug by its own code',
    drug: { hcpcs: [row('J0001', '1000 ug', { routes: ['im'] }), row('J0002', '1000 ug', { routes: ['sc'] })] },
    when: {
      units: { billed: 2 },
      candidates: [readyAdministration(), underSkin],
      services: [line(2), charge('J0001', { quantity: 1 }), charge('J0002', { quantity: 1 })],
    },
    expect: agree('2'),
  },
  {
    name: 'a dose whose units cannot be told',
    ...known,
    when: {
      candidates: [readyAdministration({ dose: { state: 'recorded', value: 1, unit: 'mL', evidence: [] } })],
      services: [line(1), charge('J3420', { quantity: 7 })],
    },
    expect: agree(),
  },
  {
    name: 'no dose',
    ...known,
    when: {
      candidates: [readyAdministration({ dose: { state: 'absent', evidence: [] } })],
      services: [line(1), charge('J3420', { quantity: 7 })],
    },
    expect: agree(),
  },
  {
    name: 'neither the units of the day nor those of each injection',
    ...perMcg,
    when: { ...twice('2026-03-12'), services: [line(2), charge('J3425', { quantity: 7 })] },
    expect: twiceDiffer('7', '3 / 4'),
  },
  {
    name: 'what was begun on two days is counted up on each',
    ...perMcg,
    when: { ...twice('2026-03-13'), services: [line(2), charge('J3425', { quantity: 3 })] },
    expect: twiceDiffer('3', '4'),
  },
];
