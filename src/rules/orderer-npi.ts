import type { Npi } from '../domain/person.ts';
import { defineRule, gap, pass } from './define.ts';

export const ordererNpi = defineRule({
  id: 'orderer-npi',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['orders', 'practitioners'],
  field: 'Practitioner.identifier',
  prevents: ['206', 'N264', 'N265'],
  sources: [
    {
      title: 'Standard unique health identifier for health care providers (form and check digit of the NPI)',
      locator: '69 FR 3434 (2004)',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'X12 remittance advice remark codes N264 and N265',
      locator: 'CMS remark code list 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Of somebody whose own record was not read, nothing is claimed to be missing.
  appliesTo: ({ orders: { order } }) =>
    order.state === 'read' && !order.order.unread && wasLookedFor(order.order.orderer?.npi),
  check({ orders: { order: link } }) {
    const orderer = link.state === 'read' ? link.order.orderer : null;
    const evidence = orderer?.evidence ?? [];
    const values = { name: orderer?.name ?? '' };
    switch (orderer?.npi.state) {
      case 'recorded':
      case 'several':
        return pass('orderer-npi.recorded', evidence, values);
      case 'wrong':
        return gap('invalid', 'orderer-npi.wrong', evidence, values);
      default:
        return gap('absent', 'orderer-npi.absent', evidence, values);
    }
  },
});

function wasLookedFor(npi: Npi | undefined): boolean {
  return npi !== undefined && npi.state !== 'no-entry' && npi.state !== 'unread';
}
