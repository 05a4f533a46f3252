import type { Discarded } from '../domain/product.ts';
import type { Knowledge, Policy } from '../knowledge/index.ts';
import { byPolicy, type CheckResult, defineRule, type FactsOf, pass, review } from './define.ts';
import { wholeUnits } from './parts/amount.ts';
import { drugName, hasDrugLine } from './parts/drug-line.ts';
import { jz, rounding } from './parts/drug-line-sources.ts';
import { amountIn, codeWithUnit, doseIn } from './parts/drug-units.ts';

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
  appliesTo: ({ administrations: { day }, medications: { drug } }, { policy }) =>
    policy.discardedDrug === 'jw-jz' && isAskedOn(day, policy) && hasDrugLine(drug),
  check: (facts, knowledge) => byPolicy('discardedDrug', checkDiscarded(facts, knowledge)),
});

/** From which day on the payer asks is a matter of its policy: by Medicare since 2023-07-01. */
function isAskedOn(day: string | null, { sources: { discardedDrug } }: Policy): boolean {
  const { from = null, to = null } = discardedDrug ?? {};
  return day !== null && (from === null || from <= day) && (to === null || day <= to);
}

function checkDiscarded(facts: FactsOf<'administrations' | 'medications'>, knowledge: Knowledge): CheckResult {
  const { discarded } = facts.administrations.administration;
  const { drug } = facts.medications;
  const { singleDose, multipleDose } = drug.product.container;
  const values = { drug: drugName(drug) };
  const both = [...singleDose, ...multipleDose];
  if (singleDose.length > 0 && multipleDose.length > 0) return review('discarded-amount.container', both, values);
  if (multipleDose.length > 0) return pass('discarded-amount.multiple-dose', multipleDose, values);
  switch (discarded.state) {
    case 'absent':
      return singleDose.length > 0
        ? review('discarded-amount.absent', singleDose, values)
        : pass('discarded-amount.container-unknown', drug.evidence, values);
    case 'none':
      return pass('discarded-amount.none', discarded.evidence, values);
    case 'unclear':
      return review('discarded-amount.unclear', discarded.evidence, {
        ...values,
        words: discarded.evidence.map(({ value }) => value).join('; '),
      });
    case 'amount':
      return amountLeft(facts, discarded, knowledge);
  }
}

/** Units of what was left over: those of dose and rest together, less those of the dose, which is counted up. */
function amountLeft(
  { administrations, medications: { drug } }: FactsOf<'administrations' | 'medications'>,
  discarded: Extract<Discarded, { state: 'amount' }>,
  knowledge: Knowledge,
): CheckResult {
  const row = codeWithUnit(administrations, drug, knowledge);
  const values = { drug: drugName(drug), left: `${discarded.value} ${discarded.unit}`, code: row?.code ?? '' };
  const dose = row && doseIn(administrations.administration, row.per.unit, drug);
  const rest = row && amountIn(discarded.value, discarded.unit, row.per.unit, drug);
  if (!row || !dose || !rest || 'fault' in dose || 'fault' in rest)
    return review('discarded-amount.not-computable', discarded.evidence, values);
  const evidence = [...discarded.evidence, ...dose.evidence, ...rest.evidence];
  const own = wholeUnits(dose.value, row.per.value);
  const units = wholeUnits(dose.value + rest.value, row.per.value) - own;
  if (units === 0) return pass('discarded-amount.covered', evidence, { ...values, own: String(own) });
  return pass('discarded-amount.units', evidence, { ...values, own: String(own), units: String(units) });
}
