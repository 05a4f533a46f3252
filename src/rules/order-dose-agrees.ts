import type { Dose } from '../domain/dose.ts';
import { defineRule, type FactsOf, pass, review } from './define.ts';
import { convert } from './parts/amount.ts';
import { compareDoses } from './parts/compare.ts';
import { sameDrugThatDay } from './parts/drug-units.ts';

export const orderDoseAgrees = defineRule({
  id: 'order-dose-agrees',
  since: '0.1.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'orders', 'medications'],
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
  check(facts) {
    const { administrations } = facts;
    const { order: link } = facts.orders;
    if (link.state !== 'read') return pass('order-dose-agrees.not-comparable', link.evidence);
    const given = administrations.administration.dose;
    const ordered = link.order.dose;
    const evidence = [...given.evidence, ...ordered.evidence];
    switch (compareDoses(given, ordered)) {
      case 'same':
        return pass('order-dose-agrees.agrees', evidence);
      case 'unknown':
        return pass('order-dose-agrees.not-comparable', evidence);
      case 'different': {
        const others = othersUnder(link.reference, facts);
        const sum = others.reduce<Dose | null>(plus, given);
        if (sum && compareDoses(sum, ordered) === 'same')
          return pass(
            'order-dose-agrees.together',
            [given, ...others, ordered].flatMap(dose => dose.evidence),
            {
              count: String(others.length + 1),
              ordered: words(ordered),
            },
          );
        return review('order-dose-agrees.differs', evidence, { given: words(given), ordered: words(ordered) });
      }
    }
  },
});

/** Where a dose was drawn into several syringes: the other doses of that day and drug under the same order. */
function othersUnder(
  order: string,
  { administrations }: FactsOf<'administrations' | 'orders' | 'medications'>,
): readonly Dose[] {
  return sameDrugThatDay(administrations)
    .filter(other => other.order.state === 'read' && other.order.reference === order)
    .map(({ dose }) => dose);
}

/** Two doses together, in the unit of the first; null when they cannot be added. */
function plus(a: Dose | null, b: Dose): Dose | null {
  if (a?.state !== 'recorded' || b.state !== 'recorded') return null;
  const more = convert(b.value, b.unit, a.unit);
  return more === null ? null : { ...a, value: a.value + more };
}

/** A recorded dose. */
function words(dose: { state: string; value?: number; unit?: string }): string {
  return `${dose.value} ${dose.unit}`;
}
