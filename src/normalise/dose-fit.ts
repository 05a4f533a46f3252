import type { Dose } from '../domain/dose.ts';
import type { Drug } from '../domain/drug.ts';
import { namesOtherAmount, ratioOf } from './dose-text.ts';
import type { Words } from './sayings.ts';

/** A volume is read off a syringe, and rounded: closer than these, in parts of it or in mL, two are the same. */
const share = 0.2;
const smallest = 0.05;

/** The volume of something else, or only a part: of the vial, of what it was mixed with, of what was left over, of one of two sites. */
const elsewhere =
  /\b(?:vials?|mdv|sdv|bottles?|bag|amp(?:s|ules?|oules?)?|kit|syringes?|cartridge|pens?|wast\w*|discard\w*|remain\w*|left over|dilut\w*|reconst\w*|mix\w*|with|and|plus|flush\w*|saline|ns|water|lidocaine|from|dr[ae]w\w*|pull\w*|push\w*|max\w*|up to|over|min|hour|hr|both|two|sites?|bilat\w*)\b|\bw\//i;

/**
 * The dose, with what speaks against it: its words name a volume that the dose does not have by the one strength of the
 * product, or an amount that such a volume does not hold ("0.5 mL IM" beside 1000 ug of a solution of 1000 ug/mL). An
 * amount and a volume without a known strength are ordinary charting: they describe the same thing.
 */
export function doseFitting(dose: Dose, [sentence]: readonly Words[], { ingredients, product }: Drug): Dose {
  const [strength, ...others] = product.strengths;
  if (dose.state !== 'recorded' || !sentence || !strength || elsewhere.test(sentence.value)) return dose;
  const same = others.every(({ value, unit }) => {
    const ratio = ratioOf(unit, strength.unit);
    return ratio !== null && Math.abs(value * ratio - strength.value) < strength.value * 1e-6;
  });
  // In a mixture a strength may be that of the other part.
  if (!same || ingredients.length > 1) return dose;
  const inMl = ratioOf(dose.unit, 'mL');
  const inMass = ratioOf(dose.unit, strength.unit);
  const volume = inMl === null ? (inMass === null ? null : (dose.value * inMass) / strength.value) : dose.value * inMl;
  if (volume === null) return dose;
  const slack = Math.max(volume * share, smallest);
  const misfits =
    inMl === null
      ? namesOtherAmount(sentence.value, volume, 'mL', slack)
      : namesOtherAmount(sentence.value, volume * strength.value, strength.unit, slack * strength.value);
  return misfits ? { ...dose, misfit: { words: sentence.evidence, strength: strength.evidence } } : dose;
}
