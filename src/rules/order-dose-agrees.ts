import { defineRule, pass, review } from './define.ts';
import { compareDoses } from './parts/compare.ts';

export const orderDoseAgrees = defineRule({
  id: 'order-dose-agrees',
  since: '0.1.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'orders'],
  field: 'MedicationAdministration.dosage.dose',
  prevents: ['N206'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ orders: { order } }) => order.state === 'read' && !order.order.unread,
  check({ administrations: { administration }, orders: { order: link } }) {
    if (link.state !== 'read') return pass('order-dose-agrees.not-comparable', link.evidence);
    const given = administration.dose;
    const ordered = link.order.dose;
    const evidence = [...given.evidence, ...ordered.evidence];
    switch (compareDoses(given, ordered)) {
      case 'same':
        return pass('order-dose-agrees.agrees', evidence);
      case 'unknown':
        return pass('order-dose-agrees.not-comparable', evidence);
      case 'different':
        return review('order-dose-agrees.differs', evidence, { given: words(given), ordered: words(ordered) });
    }
  },
});

function words(dose: { state: string; value?: number; unit?: string }): string {
  return dose.state === 'recorded' ? `${dose.value} ${dose.unit}` : '';
}
