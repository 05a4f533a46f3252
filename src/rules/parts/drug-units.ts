import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { AdministrationFacts } from '../define.ts';
import { convert, isVolume, nearlyEqual, wholeUnits } from './amount.ts';
import { compareDrugs } from './compare.ts';
import { drugFacts } from './drug-line.ts';
import { codesOf } from './drug-line-codes.ts';
import { type Injection, isVoid, looksDuplicate } from './same-injection.ts';

/** Why an amount cannot be said in the unit of the code. A strength is never taken from anywhere but the record. */
export type AmountFault = 'no-strength' | 'strengths-differ' | 'other-unit';
export type Amount = { value: number; evidence: readonly Evidence[] } | { fault: AmountFault };

export interface CodeWithUnit extends HcpcsRow {
  per: { value: number; unit: string };
}

/** The one code that the record and sourced rows lead to; null when there is none, or more than one. */
export function onlyCode(
  { administration, day }: Pick<AdministrationFacts<Pick<Administration, 'route' | 'dose'>>, 'administration' | 'day'>,
  drug: Drug,
  knowledge: Knowledge,
): HcpcsRow | null {
  const facts = drugFacts(drug, day, knowledge);
  if (!facts) return null;
  const [only, ...others] = codesOf(drug, administration, facts, day, knowledge);
  return only?.confidence === 'sourced' && others.length === 0 ? only : null;
}

/** The same, where the code has a unit to count by. */
export function codeWithUnit(...known: Parameters<typeof onlyCode>): CodeWithUnit | null {
  const row = onlyCode(...known);
  return row && hasUnit(row) ? row : null;
}

export function hasUnit(row: HcpcsRow): row is CodeWithUnit {
  return row.per !== null;
}

/** An amount in the unit of the code: converted, or by the strength that the record has for a drug in solution. */
export function amountIn(value: number, unit: string, to: string, drug: Drug): Amount {
  const direct = convert(value, unit, to);
  if (direct !== null) return { value: direct, evidence: [] };
  if (isVolume(unit) === isVolume(to)) return { fault: 'other-unit' };
  const { strengths } = drug.product;
  const solid = isVolume(unit) ? to : unit;
  const perMl = strengths.flatMap(one => convert(one.value, one.unit, solid) ?? []);
  const [first] = perMl;
  // In a mixture a strength may be that of the other part.
  if (first === undefined || drug.ingredients.length > 1) return { fault: 'no-strength' };
  if (!perMl.every(one => nearlyEqual(one, first))) return { fault: 'strengths-differ' };
  const found = isVolume(unit) ? convert(value * first, unit, 'mL') : convert(value / first, 'mL', to);
  return found === null ? { fault: 'other-unit' } : { value: found, evidence: strengths.map(one => one.evidence) };
}

/** The recorded dose in the unit of the code; null when no usable dose is recorded. */
export function doseIn({ dose }: Pick<Administration, 'dose'>, to: string, drug: Drug): Amount | null {
  if (dose.state !== 'recorded') return null;
  const found = amountIn(dose.value, dose.unit, to, drug);
  return 'fault' in found ? found : { value: found.value, evidence: [...dose.evidence, ...found.evidence] };
}

/** An injection, and the others of its day that its drug is counted over. */
type OfThatDay<One> = Pick<AdministrationFacts<One>, 'administration' | 'sameVisitAndDay' | 'timeZone'>;

/** The same drug's other injections of that day, in the visit; what was charted twice is left out. */
export function sameDrugThatDay<One extends Injection>({
  administration,
  sameVisitAndDay,
  timeZone,
}: OfThatDay<One>): readonly One[] {
  const alike = sameVisitAndDay.filter(
    other => !isVoid(other) && compareDrugs(administration.drug, other.drug) === 'same',
  );
  const known: Injection[] = [administration];
  return alike.filter(one => {
    const twin = known.some(other => looksDuplicate(one, other, timeZone));
    known.push(one);
    return !twin;
  });
}

export interface DayUnits {
  /** Units of this injection alone. */
  own: number;
  /** Of the drug over the day, and its amount in the unit of the code; null when another injection's dose cannot be added. */
  day: { units: number; total: number } | null;
  /** Of how many injections. */
  injections: number;
  evidence: readonly Evidence[];
}

/** How many units the dose makes, and the drug's doses of that day together. Null: no dose; a fault: not computable. */
export function unitsOf(
  facts: OfThatDay<Injection & Pick<Administration, 'dose'>>,
  drug: Drug,
  { per }: CodeWithUnit,
): DayUnits | { fault: AmountFault } | null {
  const dose = doseIn(facts.administration, per.unit, drug);
  if (dose === null || 'fault' in dose) return dose;
  const others = sameDrugThatDay(facts);
  const amounts = others.map(one => doseIn(one, per.unit, one.drug));
  const added = amounts.flatMap(one => (one && 'value' in one ? [one] : []));
  const total = added.length < others.length ? null : added.reduce((sum, one) => sum + one.value, dose.value);
  return {
    own: wholeUnits(dose.value, per.value),
    day: total === null ? null : { units: wholeUnits(total, per.value), total },
    injections: others.length + 1,
    evidence: [...dose.evidence, ...added.flatMap(one => one.evidence)],
  };
}

/** What one unit of the code holds, for a sentence: `1000 ug`. */
export function perWords({ per }: CodeWithUnit): string {
  return `${per.value} ${per.unit}`;
}
