import type { Evidence } from '../../domain/evidence.ts';
import type { Discarded } from '../../domain/product.ts';
import type { Knowledge, Policy } from '../../knowledge/index.ts';
import type { FactsOf } from '../define.ts';
import { wholeUnits } from './amount.ts';
import { hasDrugLine } from './drug-line.ts';
import { amountIn, codeWithUnit, doseIn } from './drug-units.ts';

type DrugFacts = FactsOf<'administrations' | 'medications'>;

/** What becomes of drug that was left over, and so of JW and JZ. `units`: those of a JW line; `own`: those of the dose. */
export type Waste = { evidence: readonly Evidence[] } & (
  | { state: 'container' | 'multiple-dose' | 'absent' | 'container-unknown' | 'none' | 'unclear' }
  | { state: 'not-computable'; left: Amount; code: string }
  | { state: 'covered' | 'units'; left: Amount; code: string; own: number; units: number }
);
type Amount = Extract<Discarded, { state: 'amount' }>;

/** The policy wants JW or JZ on the line of this drug on that day; a day that is not known is none. */
export function asksForWaste({ administrations: { day }, medications: { drug } }: DrugFacts, policy: Policy): boolean {
  return policy.discardedDrug === 'jw-jz' && isAskedOn(day, policy) && hasDrugLine(drug);
}

/** From which day on the payer asks is a matter of its policy: by Medicare since 2023-07-01. */
function isAskedOn(day: string | null, { sources: { discardedDrug } }: Policy): boolean {
  const { from = null, to = null } = discardedDrug ?? {};
  return day !== null && (from === null || from <= day) && (to === null || day <= to);
}

/** What the record says about drug that was left over of one injection, and what that makes of the line of the drug. */
export function wasteOf(facts: DrugFacts, knowledge: Knowledge): Waste {
  const { discarded } = facts.administrations.administration;
  const { drug } = facts.medications;
  const { singleDose, multipleDose } = drug.product.container;
  if (singleDose.length > 0 && multipleDose.length > 0)
    return { state: 'container', evidence: [...singleDose, ...multipleDose] };
  if (multipleDose.length > 0) return { state: 'multiple-dose', evidence: multipleDose };
  if (discarded.state === 'amount') return amountLeft(facts, discarded, knowledge);
  if (discarded.state !== 'absent') return { state: discarded.state, evidence: discarded.evidence };
  return singleDose.length > 0
    ? { state: 'absent', evidence: singleDose }
    : { state: 'container-unknown', evidence: drug.evidence };
}

/** Units of what was left over: those of dose and rest together, less those of the dose, which is counted up. */
function amountLeft({ administrations, medications: { drug } }: DrugFacts, left: Amount, knowledge: Knowledge): Waste {
  const row = codeWithUnit(administrations, drug, knowledge);
  const dose = row && doseIn(administrations.administration, row.per.unit, drug);
  const rest = row && amountIn(left.value, left.unit, row.per.unit, drug);
  if (!row || !dose || !rest || 'fault' in dose || 'fault' in rest)
    return { state: 'not-computable', left, code: row?.code ?? '', evidence: left.evidence };
  const own = wholeUnits(dose.value, row.per.value);
  const units = wholeUnits(dose.value + rest.value, row.per.value) - own;
  return {
    state: units === 0 ? 'covered' : 'units',
    left,
    code: row.code,
    own,
    units,
    evidence: [...left.evidence, ...dose.evidence, ...rest.evidence],
  };
}
