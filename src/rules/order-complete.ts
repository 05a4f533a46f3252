import type { Order } from '../domain/order.ts';
import { defineRule, gap, pass } from './define.ts';

export const orderComplete = defineRule({
  id: 'order-complete',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['orders'],
  field: 'MedicationRequest',
  prevents: ['16', 'N455'],
  sources: [
    {
      title:
        'NGS Medicare, CERT: medication administration (drug, dose, route, frequency, signature and date of the order)',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Whether there is an order at all, order-linked says.
  appliesTo: ({ orders: { order } }) => order.state === 'read' && !order.order.unread,
  check({ orders: { order: link } }) {
    if (link.state !== 'read') return gap('absent', 'order-complete.lacks', link.evidence);
    const { order } = link;
    const lacking = elements.filter(([, isThere]) => !isThere(order)).map(([name]) => name);
    return lacking.length === 0
      ? pass('order-complete.complete', order.evidence)
      : gap('absent', 'order-complete.lacks', order.evidence, { lacking: lacking.join(', ') });
  },
});

/** What a contractor looks for in an order, and whether it is there in any form. What could not be read may be there. */
const elements: readonly (readonly [name: string, isThere: (order: Order) => boolean])[] = [
  ['drug', ({ drug }) => drug.certainty !== 'absent' || drug.unread !== null],
  ['dose', ({ dose, doseWritten }) => dose.state !== 'absent' || doseWritten.length > 0],
  ['route', ({ route }) => route.certainty !== 'absent' && route.class !== 'unspecified'],
  ['how often', ({ frequency }) => frequency.length > 0],
  ['who ordered it', ({ orderer }) => orderer !== null && !orderer.dangling && isPerson(orderer.kind)],
  ['date', ({ authored }) => authored !== null],
];

function isPerson(kind: NonNullable<Order['orderer']>['kind']): boolean {
  return kind === 'practitioner' || kind === 'unknown';
}
