import type { Drug } from '../domain/drug.ts';
import { type CheckResult, defineRule, gap, pass, review, unchecked, type Values } from './define.ts';

export const drugIdentified = defineRule({
  id: 'drug-identified',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['16', 'M123', 'N161', 'N350'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ medications: { drug } }) {
    const values = { drug: drug.text ?? drug.ingredient ?? '' };
    if (drug.unread) return unchecked(drug.unread, 'drug-identified.unread', drug.evidence, values);
    if (drug.dangling) return gap('absent', 'drug-identified.dangling', drug.evidence, values);
    switch (drug.certainty) {
      case 'absent':
        return gap('absent', 'drug-identified.absent', drug.evidence);
      case 'conflict':
        return gap('conflict', 'drug-identified.conflict', drug.evidence, values);
      case 'unknown':
        return review('drug-identified.unknown', drug.evidence, values);
      default:
        // A drug that no table row classes may be anything, a vaccine included.
        return drug.class === null
          ? review('drug-identified.unknown', drug.evidence, values)
          : recognised(drug, values);
    }
  },
});

/** A name from memory identifies nothing by itself: a person must say so. */
function recognised(drug: Drug, values: Values): CheckResult {
  if (drug.confidence === 'sourced') return pass('drug-identified.recorded', drug.evidence, values);
  const ingredient = drug.ingredients.join(', ');
  return review('drug-identified.recalled', drug.evidence, { ...values, ingredient });
}
