import type { Policy } from '../knowledge/policy.ts';
import { byPolicy, defineRule, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { noDrugLine, pennyLine } from './parts/drug-line-sources.ts';
import { signsOfSupply } from './parts/supplied.ts';

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
  appliesTo: facts => signsOfSupply(facts).length > 0,
  check(facts, { policy }) {
    const found = signsOfSupply(facts);
    const words = [...new Set(found.map(({ value }) => value))].join('; ');
    const values = { drug: drugName(facts.medications.drug), words };
    return byPolicy('patientSupplied', review(messages[policy.patientSupplied], found, values));
  },
});
