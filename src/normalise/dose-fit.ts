import type { Dose } from '../domain/dose.ts';
import type { Drug } from '../domain/drug.ts';
import { namesOtherAmount, ratioOf } from './dose-text.ts';
import type { Saying } from './sayings.ts';

/** A volume is read off a syringe, and rounded: closer than these, in parts of it or in mL, two are the same. */
const share = 0.2;
const smallest = 0.05;

/** It may be the volume of the vial, or of what it was mixed with. */
const elsewhere =
  /\b(?:vial|[ms]dv|amp(?:s\b|ou?l)|syringe|remain|left over|dilut|reconst|mix|dissol|SWFI|sterile (?:water|diluent)|with|and\b|saline|lido|from|dr[ae]w)|\bw\//i;

/**
 * The dose, with what speaks against it: its words name a volume that the dose does not have by the one strength of the
 * product, or an amount that such a volume does not hold ("0.5 mL IM" beside 1000 ug of a solution of 1000 ug/mL). An
 * amount and a volume without a known strength are ordinary charting: they describe the same thing.
 */
export function doseFitting(dose: Dose, [sentence]: readonly Saying[], { ingredients, product }: Drug): Dose {
  const [strength, ...others] = product.strengths;
  if (dose.state !== 'recorded' || !sentence || !strength) return dose;
  if (elsewhere.test(sentence.value) || sentence.discarded || sentence.signs.has('split')) return dose;
  // In a mixture a strength may be that of the other part.
  if (others.some(({ value }) => value !== strength.value) || ingredients.length > 1) return dose;
  const inMl = ratioOf(dose.unit, 'mL');
  const perUnit = inMl ?? (ratioOf(dose.unit, strength.unit) ?? Number.NaN) / strength.value;
  const volume = dose.value * perUnit;
  // Its words name what the dose itself does not: the volume of an amount, or the amount in a volume.
  const [held, unit] = inMl === null ? [1, 'mL'] : [strength.value, strength.unit];
  const slack = Math.max(volume * share, smallest) * held;
  const misfits = namesOtherAmount(sentence.value, volume * held, unit, slack);
  return misfits ? { ...dose, misfit: { words: sentence.evidence, strength: strength.evidence } } : dose;
}
