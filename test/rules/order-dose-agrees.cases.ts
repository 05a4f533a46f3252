import type { Administration } from '../../src/domain/administration.ts';
import type { Dose, Site } from '../../src/domain/dose.ts';
import { readyAdministration } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const { dose, order, site } = readyAdministration();
const half = dose.state === 'recorded' ? { ...dose, value: 500 } : dose;
const second = (change: Partial<Administration> = {}) =>
  readyAdministration({
    reference: 'MedicationAdministration/b',
    dose: { ...half, evidence: [{ pointer: 'MedicationAdministration/b#dosage.dose', value: '500 ug' }] },
    site: { ...(site as Site), text: 'Right deltoid', laterality: 'right' },
    ...change,
  });
const halves = (...others: Administration[]) => ({
  administrations: { administration: { dose: { value: 500 } }, sameVisitAndDay: others },
});
const differs = {
  outcome: 'review',
  message: 'order-dose-agrees.differs',
  values: { given: '500 ug', ordered: '1 mg' },
  evidence: [pa('dosage.dose'), 'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]'],
} as const;

export const cases: readonly RuleCase[] = [
  {
    name: '1000 ug as ordered in mg',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'order-dose-agrees.agrees',
      evidence: [pa('dosage.dose'), 'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]'],
    },
  },
  {
    name: 'half of it',
    when: { administrations: { administration: { dose: { value: 500 } } } },
    expect: {
      outcome: 'review',
      message: 'order-dose-agrees.differs',
      values: { given: '500 ug', ordered: '1 mg' },
      evidence: [pa('dosage.dose'), 'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]'],
    },
  },
  {
    name: 'half of it on either side, under the same order',
    when: halves(second()),
    expect: {
      outcome: 'pass',
      message: 'order-dose-agrees.together',
      values: { count: '2', ordered: '1 mg' },
      evidence: [
        pa('dosage.dose'),
        'MedicationAdministration/b#dosage.dose',
        'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]',
      ],
    },
  },
  {
    name: 'half of it, and the other half under an order of its own',
    when: halves(second({ order: order.state === 'read' ? { ...order, reference: 'MedicationRequest/p' } : order })),
    expect: differs,
  },
  {
    name: 'half of it, and the other half was not given',
    when: halves(second({ status: { code: 'not-done', evidence: [] } })),
    expect: differs,
  },
  { name: 'half of it charted twice', when: halves(second({ site })), expect: differs },
  {
    name: 'half of it, and a second dose that cannot be added',
    when: halves(second({ dose: { state: 'absent', evidence: [] } })),
    expect: differs,
  },
  {
    name: 'both halves, and a third dose that cannot be added',
    when: halves(
      second(),
      second({
        reference: 'MedicationAdministration/c',
        dose: { state: 'absent', evidence: [] },
        site: { ...(site as Site), text: 'Left thigh', name: 'thigh' },
      }),
    ),
    expect: differs,
  },
  {
    name: 'half of it, a dose that cannot be added, and the other half',
    when: halves(
      second({ dose: { state: 'absent', evidence: [] } }),
      second({
        reference: 'MedicationAdministration/c',
        site: { ...(site as Site), text: 'Left thigh', name: 'thigh' },
      }),
    ),
    expect: differs,
  },
  {
    name: 'both halves, and a third dose by volume',
    when: halves(
      second(),
      second({
        reference: 'MedicationAdministration/c',
        dose: { ...half, unit: 'mL' } as Dose,
        site: { ...(site as Site), text: 'Left thigh', name: 'thigh' },
      }),
    ),
    expect: differs,
  },
  {
    name: 'half of it, and the other half under an order that could not be read',
    when: halves(
      second({
        order: { state: 'unread', reference: 'MedicationRequest/o', why: { code: 'forbidden' }, evidence: [] },
      }),
    ),
    expect: differs,
  },
  {
    name: 'half of it on one side, all of it on the other',
    when: halves(second({ dose })),
    expect: differs,
  },
  {
    name: 'same number, another unit',
    when: { orders: { order: { order: { dose: { value: 1000 } } } } },
    expect: {
      outcome: 'review',
      message: 'order-dose-agrees.differs',
      values: { given: '1000 ug', ordered: '1000 mg' },
      evidence: [pa('dosage.dose'), 'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]'],
    },
  },
  {
    name: 'a volume against a mass',
    when: { administrations: { administration: { dose: { unit: 'mL' } } } },
    expect: {
      outcome: 'pass',
      message: 'order-dose-agrees.not-comparable',
      evidence: [pa('dosage.dose'), 'MedicationRequest/o#dosageInstruction[0].doseAndRate[0]'],
    },
  },
  {
    name: 'no dose on the order',
    when: { orders: { order: { order: { dose: { state: 'absent', evidence: [] } } } } },
    expect: { outcome: 'pass', message: 'order-dose-agrees.not-comparable', evidence: [pa('dosage.dose')] },
  },
  {
    name: 'no order',
    when: { orders: { order: { state: 'absent', evidence: [] } } },
    expect: { outcome: 'not-applicable' },
  },
];
