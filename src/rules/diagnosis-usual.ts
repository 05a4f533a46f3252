import { defineRule, pass, review } from './define.ts';
import { isB12 } from './parts/b12.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisUsual = defineRule({
  id: 'diagnosis-usual',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['medications', 'administrations', 'conditions'],
  field: 'Encounter.diagnosis',
  prevents: ['11', '50', 'N115'],
  sources: [
    {
      title: 'Usual diagnoses of each drug: hints, from labels and practice',
      locator: 'drug table of this product',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // Vitamin B12 has a rule of its own.
  appliesTo: ({ medications: { drug }, administrations: { day }, conditions }, knowledge) =>
    drug.ingredient !== null &&
    !isB12(drug) &&
    (knowledge.drug(drug.ingredient, day)?.diagnoses ?? []).length > 0 &&
    supportingOf(conditions).length > 0,
  check({ medications: { drug }, administrations: { day }, conditions }, knowledge) {
    const usual = knowledge.drug(drug.ingredient ?? '', day)?.diagnoses ?? [];
    const supporting = supportingOf(conditions);
    const fitting = supporting.filter(({ code }) => usual.some(one => sameCategory(one, code)));
    return fitting.length > 0
      ? pass('diagnosis-usual.usual', evidenceFor(fitting), { diagnoses: named(fitting) })
      : review('diagnosis-usual.other', evidenceFor(supporting), {
          diagnoses: named(supporting),
          drug: drug.ingredient ?? '',
        });
  },
});

/** A hint names an example; its neighbours of the same three characters are as good. */
function sameCategory(one: string, other: string): boolean {
  return one.slice(0, 3) === other.slice(0, 3);
}
