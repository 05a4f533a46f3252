import type { Policy } from '../knowledge/policy.ts';
import { byPolicy, defineRule, type FactsOf, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { noDrugLine, pennyLine } from './parts/drug-line-sources.ts';

const messages = {
  ask: 'patient-supplied.ask',
  'penny-line': 'patient-supplied.penny-line',
  'no-drug-line': 'patient-supplied.no-drug-line',
} as const satisfies Record<Policy['patientSupplied'], string>;

export const patientSupplied = defineRule({
  id: 'patient-supplied',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'orders', 'medications'],
  // Where the EHR does not share orders, the words of the entry itself still count.
  field: 'MedicationAdministration.note',
  prevents: ['96', 'N161'],
  sources: [pennyLine, noDrugLine],
  appliesTo: facts => signs(facts).length > 0,
  check(facts, { policy }) {
    const found = signs(facts);
    const words = [...new Set(found.map(({ value }) => value))].join('; ');
    const values = { drug: drugName(facts.medications.drug), words };
    return byPolicy('patientSupplied', review(messages[policy.patientSupplied], found, values));
  },
});

/** What says that the practice did not buy the drug: words of the entry, or its order. */
function signs({
  administrations: { administration },
  orders: { order },
}: FactsOf<'administrations' | 'orders' | 'medications'>) {
  const ordered = order.state === 'read' && !order.order.unread ? order.order.suppliedElsewhere : [];
  return [...administration.suppliedElsewhere, ...ordered];
}
