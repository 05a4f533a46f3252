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
        const parts = partsOf(facts, link.reference);
        if (parts.length > 1 && compareDoses(sumOf(parts), ordered) === 'same')
          return pass(
            'order-dose-agrees.together',
            [...parts, ordered].flatMap(dose => dose.evidence),
            {
              count: String(parts.length),
              ordered: words(ordered),
            },
          );
        return review('order-dose-agrees.differs', evidence, { given: words(given), ordered: words(ordered) });
      }
    }
  },
});

/** A dose that was drawn into several syringes: the doses of that day and drug under the same order. */
function partsOf({ administrations }: FactsOf<'administrations' | 'orders' | 'medications'>, order: string): Dose[] {
  const others = sameDrugThatDay(administrations).filter(
    other => other.order.state === 'read' && other.order.reference === order,
  );
  return [administrations.administration, ...others].map(one => one.dose);
}

/** In the unit of the first; absent when one of them cannot be added. */
function sumOf(doses: readonly Dose[]): Dose {
  const [first] = doses;
  if (first?.state !== 'recorded') return { state: 'absent', evidence: [] };
  const values = doses.map(one => (one.state === 'recorded' ? convert(one.value, one.unit, first.unit) : null));
  if (values.some(value => value === null)) return { state: 'absent', evidence: [] };
  return { ...first, value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) };
}

function words(dose: { state: string; value?: number; unit?: string }): string {
  return dose.state === 'recorded' ? `${dose.value} ${dose.unit}` : '';
}
