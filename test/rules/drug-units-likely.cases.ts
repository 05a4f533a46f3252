import { pa, type RuleCase } from './case.ts';
import { dose, j3420, later, row } from './hcpcs.ts';

const values = { drug: 'Cyanocobalamin 1000 mcg/mL', code: 'J3420', per: '1000 ug', table: 'the built-in rows' };
const limits = row('J3420', '1000 ug', { mue: { practitioner: 4, outpatient: 1 } });
const amount = (value: number, unit: string) => ({ administrations: { administration: dose(value, unit) } });

export const cases: readonly RuleCase[] = [
  {
    name: 'as many as are likely',
    when: {},
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'pass',
      message: 'drug-units-likely.likely',
      values: { ...values, given: '1000 ug', units: '1', limit: '1' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'ten times too much',
    when: amount(10_000, 'ug'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units-likely.unlikely',
      values: { ...values, given: '10000 ug', units: '10', limit: '1' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'the day counts, not the single injection',
    when: { administrations: { sameDay: [later()] } },
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units-likely.unlikely',
      values: { ...values, given: '1000 ug', units: '2', limit: '1' },
      evidence: [pa('dosage.dose'), 'MedicationAdministration/b#dosage.dose'],
    },
  },
  {
    name: 'the professional side has a limit of its own',
    when: amount(3000, 'ug'),
    drug: { hcpcs: [limits] },
    expect: {
      outcome: 'pass',
      message: 'drug-units-likely.likely',
      values: { ...values, given: '3000 ug', units: '3', limit: '4' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'and so has the facility',
    when: amount(3000, 'ug'),
    drug: { hcpcs: [limits] },
    policy: { claimSide: 'facility' },
    expect: {
      outcome: 'review',
      message: 'drug-units-likely.unlikely',
      values: { ...values, given: '3000 ug', units: '3', limit: '1' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'the loaded table comes first',
    when: amount(3000, 'ug'),
    drug: { hcpcs: [limits] },
    tables: { unlikelyUnits: () => ({ kind: 'mue-practitioner', period: '2026Q4', units: 2, mai: 3 }) },
    expect: {
      outcome: 'review',
      message: 'drug-units-likely.unlikely',
      values: { ...values, table: 'the CMS table of 2026Q4', given: '3000 ug', units: '3', limit: '2' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'no limit is known',
    when: {},
    drug: { hcpcs: [row('J3425', '10 ug')] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a volume without a strength makes no units',
    when: amount(1, 'mL'),
    drug: { hcpcs: [j3420] },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no code is known', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'no dose is recorded',
    when: { administrations: { administration: { dose: { state: 'absent', evidence: [] } } } },
    drug: { hcpcs: [j3420] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'another injection of the day whose dose is not recorded: this one alone',
    when: {
      administrations: {
        administration: dose(2000, 'ug'),
        sameDay: [later({ dose: { state: 'absent', evidence: [] } })],
      },
    },
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-units-likely.unlikely',
      values: { ...values, given: '2000 ug', units: '2', limit: '1' },
      evidence: [pa('dosage.dose')],
    },
  },
];
