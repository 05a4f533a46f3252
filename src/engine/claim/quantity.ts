import type { Administration } from '../../domain/administration.ts';
import type { ClaimField, ClaimNdc } from '../../domain/claim.ts';
import { isPowder } from '../../knowledge/package-words.ts';
import { isVolume } from '../../rules/parts/amount.ts';
import { amountIn } from '../../rules/parts/drug-units.ts';
import type { Given } from './drafting.ts';
import { empty, full } from './field.ts';

type Quantity = ClaimNdc['quantity'];
type Part = ClaimField<number>;

/**
 * How much of the package it was, in mL, where the record has it as a solution (X12 RFI 2151: in package units). A dose
 * in milligrams is no such quantity, nor are units of the drug's code: where no volume follows from the record, it is empty.
 */
export function quantityOf(given: readonly Given[], what: 'given' | 'discarded'): Quantity {
  const parts = given
    .map(({ administration }) => administration)
    .filter(({ discarded }) => what === 'given' || discarded.state === 'amount')
    .map(one => (what === 'given' ? volumeGiven(one) : volumeLeft(one)));
  const gap = parts.find(({ value }) => value === null);
  const [first] = parts;
  if (!first) return empty('quantity.not-recorded');
  if (gap) return { ...gap, value: null };
  const total = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const evidence = parts.flatMap(one => one.evidence);
  return full({ value: Number(total.toPrecision(12)), unit: 'ML' }, first.why, evidence);
}

function volumeGiven({ drug, dose, volume }: Administration): Part {
  const powder = drug.product.words.filter(({ value }) => isPowder(value));
  if (powder.length > 0) return empty('quantity.powder', powder);
  const inMl = dose.state === 'recorded' && !isVolume(dose.unit) ? amountIn(dose.value, dose.unit, 'mL', drug) : null;
  const byStrength = inMl && 'value' in inMl ? inMl : null;
  if (volume && byStrength)
    return agree(volume.value, byStrength.value)
      ? full(volume.value, 'quantity.volume', volume.evidence)
      : empty('quantity.contradicted', [...volume.evidence, ...dose.evidence, ...byStrength.evidence]);
  if (volume) {
    const { strengths } = drug.product;
    const dissolved = strengths.length > 0 || (dose.state === 'recorded' && isVolume(dose.unit));
    return dissolved
      ? full(volume.value, 'quantity.volume', volume.evidence)
      : empty('quantity.no-solution', volume.evidence);
  }
  if (byStrength) return full(byStrength.value, 'quantity.strength', [...dose.evidence, ...byStrength.evidence]);
  return inMl && 'fault' in inMl && inMl.fault === 'strengths-differ'
    ? empty('quantity.strengths-differ', dose.evidence)
    : empty('quantity.not-recorded', dose.evidence);
}

function volumeLeft({ drug, discarded }: Administration): Part {
  if (discarded.state !== 'amount') return empty('quantity.not-recorded');
  const powder = drug.product.words.filter(({ value }) => isPowder(value));
  if (powder.length > 0) return empty('quantity.powder', powder);
  const inMl = amountIn(discarded.value, discarded.unit, 'mL', drug);
  return 'value' in inMl
    ? full(inMl.value, 'quantity.discarded', [...discarded.evidence, ...inMl.evidence])
    : empty('quantity.not-recorded', discarded.evidence);
}

/** A volume is written as a syringe shows it: rounded. */
function agree(volume: number, byStrength: number): boolean {
  return Math.abs(volume - byStrength) <= 0.05 * Math.max(volume, byStrength);
}
