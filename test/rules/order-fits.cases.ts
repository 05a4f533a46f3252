import { pa, type RuleCase } from './case.ts';

const order = (change: object) => ({ orders: { order: { order: change } } });
const values = { given: '2026-03-12T10:20:00-05:00', written: '2026-03-12', status: 'active' };
const evidence = ['MedicationRequest/o#status', pa('effective')];
const fits: RuleCase['expect'] = {
  outcome: 'pass',
  message: 'order-fits.fits',
  evidence: ['MedicationRequest/o#status'],
};
const said = (path: string, value: string) => [{ pointer: `MedicationRequest/o#${path}`, value }];
const rate = said('dosageInstruction[0].doseAndRate[0].rateQuantity', '50 mL/h');

export const cases: readonly RuleCase[] = [
  { name: 'written on the day', when: {}, expect: fits },
  {
    name: 'written later',
    when: { orders: { days: { writtenLater: true }, order: { order: { authored: { text: '2026-03-14' } } } } },
    expect: {
      outcome: 'review',
      message: 'order-fits.written-later',
      values: { ...values, written: '2026-03-14' },
      evidence,
    },
  },
  { name: 'nobody knows when it was written', when: order({ authored: null }), expect: fits },
  {
    name: 'reported',
    when: order({ reported: said('reportedBoolean', 'true') }),
    expect: { outcome: 'review', message: 'order-fits.reported', evidence: ['MedicationRequest/o#reportedBoolean'] },
  },
  {
    name: 'over before the injection',
    when: {
      orders: {
        days: { over: true },
        order: { order: { period: { start: '2026-01-01', end: '2026-02-01', evidence: said('period', 'x') } } },
      },
    },
    expect: {
      outcome: 'review',
      message: 'order-fits.not-in-force',
      values: { given: values.given, start: '2026-01-01', end: '2026-02-01' },
      evidence: ['MedicationRequest/o#period', pa('effective')],
    },
  },
  {
    name: 'not yet in force',
    when: {
      orders: {
        days: { notYet: true },
        order: { order: { period: { start: '2026-04-01', end: null, evidence: said('period', 'x') } } },
      },
    },
    expect: {
      outcome: 'review',
      message: 'order-fits.not-in-force',
      values: { given: values.given, start: '2026-04-01', end: '' },
      evidence: ['MedicationRequest/o#period', pa('effective')],
    },
  },
  ...['stopped', 'on-hold'].map(
    (status): RuleCase => ({
      name: status,
      when: order({ status }),
      expect: { outcome: 'review', message: 'order-fits.stopped', values: { ...values, status }, evidence },
    }),
  ),
  { name: 'completed', when: order({ status: 'completed' }), expect: fits },
  {
    name: 'a rate on the order of an injection',
    when: order({ infusion: rate }),
    expect: {
      outcome: 'review',
      message: 'order-fits.infusion',
      values: { route: 'im', words: '50 mL/h' },
      evidence: ['MedicationRequest/o#dosageInstruction[0].doseAndRate[0].rateQuantity', pa('dosage.route')],
    },
  },
  {
    name: 'words that say not to give it',
    when: order({ against: [{ pointer: 'MedicationRequest/o#note[0].text', value: 'do not give' }] }),
    expect: {
      outcome: 'review',
      message: 'order-fits.not-to-give',
      values: { words: 'do not give' },
      evidence: ['MedicationRequest/o#note[0].text'],
    },
  },
  {
    name: 'a rate on the order of an infusion',
    when: { administrations: { administration: { route: { class: 'iv-infusion' } } }, ...order({ infusion: rate }) },
    expect: fits,
  },
  {
    name: 'no order',
    when: { orders: { order: { state: 'absent', evidence: [] } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'written later, on an order without a status, for an injection without a time',
    when: {
      administrations: { administration: { given: { start: null } } },
      orders: { days: { writtenLater: true }, order: { order: { status: null } } },
    },
    expect: {
      outcome: 'review',
      message: 'order-fits.written-later',
      values: { given: '', written: '2026-03-12', status: '' },
      evidence,
    },
  },
  {
    name: 'stopped, and nobody knows when it was written',
    when: order({ status: 'stopped', authored: null }),
    expect: {
      outcome: 'review',
      message: 'order-fits.stopped',
      values: { ...values, written: '', status: 'stopped' },
      evidence,
    },
  },
  {
    name: 'over before the injection, from a day that is not said',
    when: {
      orders: {
        days: { over: true },
        order: { order: { period: { start: null, end: '2026-02-01', evidence: said('period', 'x') } } },
      },
    },
    expect: {
      outcome: 'review',
      message: 'order-fits.not-in-force',
      values: { given: values.given, start: '', end: '2026-02-01' },
      evidence: ['MedicationRequest/o#period', pa('effective')],
    },
  },
  {
    name: 'two rates on the order of an injection under the skin',
    when: {
      administrations: { administration: { route: { class: 'sc' } } },
      ...order({ infusion: [...rate, ...rate, ...said('dosageInstruction[0].text', 'over 1 h')] }),
    },
    expect: {
      outcome: 'review',
      message: 'order-fits.infusion',
      values: { route: 'sc', words: '50 mL/h; over 1 h' },
      evidence: [
        'MedicationRequest/o#dosageInstruction[0].doseAndRate[0].rateQuantity',
        'MedicationRequest/o#dosageInstruction[0].doseAndRate[0].rateQuantity',
        'MedicationRequest/o#dosageInstruction[0].text',
        pa('dosage.route'),
      ],
    },
  },
];
