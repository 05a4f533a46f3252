import { sourced } from './provenance.ts';
import { unitOf } from './units.ts';

/** How strengths stand in product names. */
export const strengthSource = sourced('RxNorm clinical drug names: amount per mL');

/** An amount per volume. What follows another amount ("3 mg-3 mg/mL") is a mixture and is not read. */
const perVolume =
  /(?<![\d.,/+&-]\s*)(\d[\d,]*(?:\.\d+)?)\s*(milligrams?|micrograms?|million units|units?|mcg|µg|ug|mg|gm|g|iu|u|meq)\s*(?:\/|\bper\b)\s*(\d+(?:\.\d+)?)?\s*(?:ml|cc)\b/gi;

/** The amounts in one mL that a product name states: "60 mg/2 mL" is 30 mg. Units are UCUM codes. */
export function strengthsInText(text: string): { value: number; unit: string }[] {
  return [...text.matchAll(perVolume)].flatMap(([, amount = '', word = '', volume = '1']) => {
    const meaning = unitOf(word);
    const value = numberIn(amount) / Number(volume);
    return meaning.kind === 'amount' && Number.isFinite(value) && value > 0 ? [{ value, unit: meaning.ucum }] : [];
  });
}

/** A number as written; commas stand only between groups of three digits, else it is not read (NaN). */
export function numberIn(text: string): number {
  return /^\d+(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}
