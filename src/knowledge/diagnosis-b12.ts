import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/** Codes that a text names as reasons for vitamin B12 by injection. Codes without their point; longer ones are meant with them. */
export interface B12Row extends Provenance {
  codes: readonly string[];
}

const row = (provenance: Provenance, codes: string): B12Row => ({ codes: split(codes, ' '), ...provenance });

/** The first row that holds a code counts. Where the text has an older code set or words, the code here is our own translation. */
export const b12Reasons: readonly B12Row[] = [
  row(sourced('Aetna CPB 0536: B70.0, D53.1 and D51.0, with a deficiency that is documented'), 'B700 D531 D510'),
  row(sourced('First Coast LCD L33967: low serum B12, and what causes it or follows from it'), 'E538 D51'),
  row(
    recalled('L29309, list in ICD-9-CM, translated'),
    'E40 E41 E441 E45 E46 D520 D521 D528 D529 D539 G320 K2940 K911 K861 K900 K901',
  ),
  row(
    recalled('Highmark WV I-2, list in ICD-9-CM and words, translated'),
    'K902 K903 K9089 K912 K50 G621 H462 H463 E7211 E71120 F0280',
  ),
  row(recalled('State after stomach or bowel surgery: supports, explains seldom alone'), 'Z903 Z9884 Z980'),
];

/** Beside pemetrexed and pralatrexate it is covered as well: cancers, and the encounter for their treatment. */
export const b12Adjunct: B12Row = row(
  sourced('First Coast LCD L33967: adjunct to pemetrexed and pralatrexate'),
  'C Z511',
);

/** `named`: a text names the code; `translated`: our translation of an older list does; `adjunct`: with the right medicine beside. */
export type B12Standing = 'named' | 'translated' | 'symptom' | 'adjunct';

/** Alone they are the classic denial: tired, losing weight. */
export const b12Symptoms: B12Row = row(
  recalled('Billing practice: symptoms that do not show a deficiency'),
  'R5383 R5381 R634 R531',
);

/** Days between maintenance doses that no text asks about: at most monthly, of which the shortest. */
export const b12Interval: Provenance & { days: number } = {
  days: 28,
  ...sourced('Medicare Benefit Policy Manual ch. 7 section 40.1.2.4, in CGS and Palmetto home health guidelines'),
};

/** How an ICD-10-CM code (with or without its point) stands to B12: null: in no text. */
export function b12Standing(written: string): B12Standing | null {
  const code = written.replace('.', '').toUpperCase();
  const holds = ({ codes }: B12Row) => codes.some(start => code.startsWith(start));
  const found = b12Reasons.find(holds);
  if (found) return found.confidence === 'sourced' ? 'named' : 'translated';
  if (holds(b12Symptoms)) return 'symptom';
  return holds(b12Adjunct) ? 'adjunct' : null;
}

export const loadingSource = recalled('Words of orders and notes for a first phase of more frequent doses, US clinics');

const loading =
  /\bload(?:ing)?\b|\binduction\b|\binitial (?:dose|phase|series|therapy|treatment)\b|\b(?:daily|weekly|every (?:other )?(?:day|week)|q ?(?:day|wk|week|d)) ?(?:x|times|for) ?\d|\b(?:dose|injection|shot|#) ?#?\d+ ?(?:of|\/) ?\d+\b|\bfirst (?:dose|injection|shot)\b/i;

/** True when words say that a dose belongs to a first phase: "loading dose", "weekly x 4", "injection 2 of 6". */
export function saysLoading(text: string): boolean {
  return loading.test(text);
}
