import type { RuleCase } from './case.ts';

const orderer = (change: object | null) => ({ orders: { order: { order: { orderer: change } } } });
const at = ['MedicationRequest/o#requester'];
const values = { name: 'S. Haddad, MD' };

export const cases: readonly RuleCase[] = [
  { name: 'recorded', when: {}, expect: { outcome: 'pass', message: 'orderer-npi.recorded', values, evidence: at } },
  {
    name: 'a digit wrong',
    when: orderer({ npi: { state: 'wrong' } }),
    expect: { outcome: 'gap', kind: 'invalid', message: 'orderer-npi.wrong', values, evidence: at },
  },
  {
    name: 'none recorded',
    when: orderer({ npi: { state: 'absent' } }),
    expect: { outcome: 'gap', kind: 'absent', message: 'orderer-npi.absent', values, evidence: at },
  },
  {
    name: 'their own record was not read',
    when: orderer({ npi: { state: 'no-entry' } }),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'their own record could not be read',
    when: orderer({ npi: { state: 'unread' } }),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'two good ones',
    when: orderer({ npi: { state: 'several' } }),
    expect: { outcome: 'pass', message: 'orderer-npi.recorded', values, evidence: at },
  },
  { name: 'nobody ordered it', when: orderer(null), expect: { outcome: 'not-applicable' } },
  {
    name: 'no order',
    when: { orders: { order: { state: 'absent', evidence: [] } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'somebody without a name',
    when: { orders: { order: { order: { orderer: { name: null } } } } },
    expect: {
      outcome: 'pass',
      message: 'orderer-npi.recorded',
      values: { name: '' },
      evidence: ['MedicationRequest/o#requester'],
    },
  },
];
