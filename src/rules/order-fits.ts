import type { Evidence } from '../domain/evidence.ts';
import { defineRule, pass, review } from './define.ts';

export const orderFits = defineRule({
  id: 'order-fits',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'orders'],
  field: 'MedicationAdministration.request',
  prevents: ['16', 'N206', 'N455'],
  sources: [
    {
      title: 'FHIR R4 MedicationRequest: status, reported, dosageInstruction',
      locator: 'hl7.org/fhir/R4/medicationrequest.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'NGS Medicare, CERT: medication administration (a signed and dated order before the service)',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ orders: { order } }) => order.state === 'read' && !order.order.unread,
  check({ administrations: { administration }, orders: { order: link, days } }) {
    if (link.state !== 'read') return pass('order-fits.fits', link.evidence);
    const { order } = link;
    const { given, route } = administration;
    const evidence = [...order.evidence, ...given.evidence];
    const values = { given: given.start?.text ?? '', written: order.authored?.text ?? '', status: order.status ?? '' };
    if (order.reported.length > 0) return review('order-fits.reported', order.reported);
    if (days.writtenLater) return review('order-fits.written-later', evidence, values);
    const { period } = order;
    const times = { given: values.given, start: period.start?.text ?? '', end: period.end?.text ?? '' };
    if (days.over || days.notYet)
      return review('order-fits.not-in-force', [...period.evidence, ...given.evidence], times);
    if (order.status === 'stopped' || order.status === 'on-hold') return review('order-fits.stopped', evidence, values);
    if (order.against.length > 0)
      return review('order-fits.not-to-give', order.against, { words: wordsIn(order.against) });
    if (order.infusion.length > 0 && (route.class === 'im' || route.class === 'sc'))
      return review('order-fits.infusion', [...order.infusion, ...route.evidence], {
        route: route.class,
        words: wordsIn(order.infusion),
      });
    return pass('order-fits.fits', order.evidence);
  },
});

function wordsIn(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ value }) => value))].join('; ');
}
