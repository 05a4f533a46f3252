import { pa, type RuleCase } from './case.ts';

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
