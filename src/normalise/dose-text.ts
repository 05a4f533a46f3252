import { sameUnit, unitOf } from '../knowledge/units.ts';

/** Grams or litres per unit; units are UCUM codes. */
const scales: Readonly<Record<string, { of: 'mass' | 'volume'; factor: number }>> = {
  g: { of: 'mass', factor: 1 },
  mg: { of: 'mass', factor: 1e-3 },
  ug: { of: 'mass', factor: 1e-6 },
  L: { of: 'volume', factor: 1 },
  mL: { of: 'volume', factor: 1e-3 },
};
const amounts = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*([a-zµμ]+)\b(?!\s*(?:\/|per\b))/giu;
/** Several amounts, parts of one, or times it was taken: what they come to is not for a machine to say. */
const parts = /[x×*+]|\b(?:each|total|half|divided|then|of)\b/i;

/**
 * True when a sentence names one amount of the kind of the dose, and it is another one: "500 mcg IM" beside 1000 ug.
 * Strengths ("1,000 mcg/mL") are no amounts.
 * @param slack how far apart they may be and still be the same
 */
export function namesOtherAmount(sentence: string, value: number, ucum: string, slack = value * 1e-6): boolean {
  if (parts.test(sentence)) return false;
  const named = [...sentence.matchAll(amounts)].flatMap(([, digits = '', unit = '']) => {
    const meaning = unitOf(unit);
    const ratio = meaning.kind === 'amount' ? ratioOf(meaning.ucum, ucum) : null;
    return ratio === null ? [] : [Number(digits.replaceAll(',', '')) * ratio];
  });
  const [only] = named;
  return named.length === 1 && only !== undefined && Math.abs(only - value) > slack;
}

/** How many of one unit one of another is; null when they measure different things. */
export function ratioOf(from: string, to: string): number | null {
  if (sameUnit(from, to)) return 1;
  const one = scales[from];
  const other = scales[to];
  return one && other && one.of === other.of ? one.factor / other.factor : null;
}
