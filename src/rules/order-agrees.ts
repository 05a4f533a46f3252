import type { Administration } from '../domain/administration.ts';
import type { Drug } from '../domain/drug.ts';
import { defineRule, pass, review, unchecked } from './define.ts';
import { compareDrugs, compareRoutes } from './parts/compare.ts';

export const orderAgrees = defineRule({
  id: 'order-agrees',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications', 'orders'],
  field: 'MedicationAdministration.request',
  prevents: ['16', 'N206'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ orders: { order } }) => order.state === 'read' && !order.order.unread,
  check({ administrations: { administration }, medications: { drug }, orders: { order: link } }) {
    if (link.state !== 'read') return pass('order-agrees.not-comparable', link.evidence);
    const { order } = link;
    if (order.drug.unread) return unchecked(order.drug.unread, 'order-agrees.unread', order.drug.evidence);
    const drugs = compareDrugs(drug, order.drug);
    // A tablet was ordered, and an injection given.
    const otherForm = order.drug.notInjected.length > 0 && drug.notInjected.length === 0;
    if (
      drugs === 'different' ||
      otherForm ||
      (drugs === 'unknown' && namesStranger({ drug, route: administration.route }, order.drug))
    )
      return review('order-agrees.drug', [...drug.evidence, ...order.drug.evidence], {
        given: drug.text ?? drug.ingredient ?? '',
        ordered: order.drug.text ?? order.drug.ingredient ?? '',
      });
    const { route } = administration;
    const routes = compareRoutes(route, order.route);
    if (routes === 'different')
      return review('order-agrees.route', [...route.evidence, ...order.route.evidence], {
        given: route.class ?? '',
        ordered: order.route.class ?? order.route.candidates.join(', '),
      });
    const evidence = [...order.drug.evidence, ...order.route.evidence];
    return drugs === 'same' && routes === 'same'
      ? pass('order-agrees.agrees', evidence)
      : pass('order-agrees.not-comparable', evidence);
  },
});

/**
 * A drug that is known was given on an order that names one, and none that is known: it may be another. What is another
 * service by its own drug or route stays that: an unknown name speaks against neither.
 */
function namesStranger({ drug, route }: Pick<Administration, 'drug' | 'route'>, ordered: Drug): boolean {
  const isKnown = drug.certainty === 'coded' || drug.certainty === 'text';
  const isCandidate = drug.class === 'therapeutic' || drug.class === 'immune-globulin';
  const isInjected = route.class === 'im' || route.class === 'sc';
  return isKnown && isCandidate && isInjected && (ordered.certainty === 'unknown' || ordered.certainty === 'conflict');
}
