import type { Knowledge } from '../knowledge/index.ts';
import { byPolicy, type CheckResult, defineRule, type FactsOf, pass, review } from './define.ts';
import { asksForWaste, wasteOf } from './parts/discarded.ts';
import { drugName } from './parts/drug-line.ts';
import { jz, rounding } from './parts/drug-line-sources.ts';

export const discardedAmount = defineRule({
  id: 'discarded-amount',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.note',
  prevents: ['16', 'N822', 'M78', 'N706'],
  sources: [jz, rounding],
  appliesTo: (facts, { policy }) => asksForWaste(facts, policy),
  check: (facts, knowledge) => byPolicy('discardedDrug', checkDiscarded(facts, knowledge)),
});

function checkDiscarded(facts: FactsOf<'administrations' | 'medications'>, knowledge: Knowledge): CheckResult {
  const waste = wasteOf(facts, knowledge);
  const { evidence } = waste;
  const values = { drug: drugName(facts.medications.drug) };
  switch (waste.state) {
    case 'container':
    case 'absent':
      return review(`discarded-amount.${waste.state}`, evidence, values);
    case 'multiple-dose':
    case 'container-unknown':
    case 'none':
      return pass(`discarded-amount.${waste.state}`, evidence, values);
    case 'unclear':
      return review('discarded-amount.unclear', evidence, {
        ...values,
        words: evidence.map(({ value }) => value).join('; '),
      });
  }
  const { left, code } = waste;
  const amounts = { ...values, left: `${left.value} ${left.unit}`, code };
  if (waste.state === 'not-computable') return review('discarded-amount.not-computable', evidence, amounts);
  const own = { ...amounts, own: String(waste.own) };
  if (waste.state === 'covered') return pass('discarded-amount.covered', evidence, own);
  return pass('discarded-amount.units', evidence, { ...own, units: String(waste.units) });
}
