import type { Order } from '../domain/order.ts';
import { defineRule, gap, inField, pass, review, unchecked } from './define.ts';

const orderIntents = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];
const voidStatuses = ['draft', 'cancelled', 'entered-in-error'];

/** What the order does not say, or not clearly. */
function unclearField({ intent }: Pick<Order, 'intent'>): string {
  return intent === null ? 'MedicationRequest.intent' : 'MedicationRequest.status';
}

export const orderLinked = defineRule({
  id: 'order-linked',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['orders'],
  field: 'MedicationAdministration.request',
  prevents: ['16', 'N455', 'N29'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'FHIR R4 MedicationRequest.intent and status',
      locator: 'hl7.org/fhir/R4/medicationrequest.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ orders: { order: link } }) {
    switch (link.state) {
      case 'absent':
        return gap('absent', 'order-linked.absent', link.evidence);
      case 'dangling':
        return gap('absent', 'order-linked.dangling', link.evidence, { order: link.reference });
      case 'unread':
        return unchecked(link.why, 'order-linked.unread', link.evidence, { order: link.reference });
      case 'read': {
        const { order } = link;
        const evidence = [...link.evidence, ...order.evidence];
        const values = { order: link.reference, status: order.status ?? '', intent: order.intent ?? '' };
        if (order.unread) return unchecked(order.unread, 'order-linked.unread', evidence, values);
        if (voidStatuses.some(status => status === order.status))
          return gap('invalid', 'order-linked.status', evidence, values);
        if (order.intent !== null && !orderIntents.includes(order.intent))
          return gap('invalid', 'order-linked.intent', evidence, values);
        if (order.intent === null || order.status === null || order.status === 'unknown')
          return inField(unclearField(order), review('order-linked.unclear', evidence, values));
        return pass('order-linked.linked', evidence, values);
      }
    }
  },
});
