import { recalled } from './provenance.ts';
import { numberIn } from './strength-text.ts';
import { unitOf } from './units.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the lists of this file come from: they raise questions only. */
export const supplySources = {
  supplied: recalled('Words of notes and orders for drugs that a practice did not buy'),
  pharmacies: recalled('Names of US specialty and retail pharmacies'),
  containers: recalled('Words for containers on US labels'),
  discarded: recalled('Words of waste notes; amount and JW or JZ after Noridian, JW and JZ modifiers'),
};

const elsewhere = phraseIndex(
  split(
    "patient supplied|patient-supplied|pt supplied|pt-supplied|supplied by patient|supplied by pt|patient provided|provided by patient|patient brought|pt brought|brought by patient|brought from home|brought in by patient|own medication|own med|own meds|own supply|patient's own|patients own|pt's own|pt own|home medication|home med|home supply|white bag|white-bag|white bagged|white-bagged|white bagging|brown bag|brown-bag|brown bagged|brown bagging|drug sample|sample medication|sample drug|sample given|sample used|sample vial|sample syringe|sample pen|office sample|free sample|manufacturer sample|from sample|from samples|supplied by pharmacy|specialty pharmacy|pharmacy supplied|patient assistance program|free drug|study drug|supplied by manufacturer|supplied by sponsor",
  ).map(phrase => [phrase, true] as const),
);
const undone = new Set(['not', 'no', 'never', 'non', 'without', "isn't", "wasn't"]);

/** True when words say that the drug came from the patient, a pharmacy or a maker rather than from the practice. */
export function saysSuppliedElsewhere(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 1) return words[0] === 'sample' || words[0] === 'samples';
  return elsewhere.find(words).some(({ at }) => !undone.has(words[at - 1] ?? ''));
}

const pharmacies =
  /\b(?:specialty|retail|community|outpatient|mail[- ]order|cvs|caremark|walgreens|accredo|optum\s?rx|express scripts|humana pharmacy|walmart|rite aid|kroger|costco|alliance ?rx|biologics by mckesson)\b/i;

/** True for the name of a pharmacy that dispenses to patients. */
export function isPatientsPharmacy(name: string): boolean {
  return pharmacies.test(name);
}

const singleDose =
  /\bsingle[- ]?(?:dose|use|patient[- ]use)\b|\bSDV\b|\bpre-?filled (?:syringe|pen)\b|\bPFS\b|\bampu(?:le|l|ls|les)\b|\bampoules?\b|\bauto-?injector\b/i;
const multipleDose = /\bmulti(?:ple)?[- ]?(?:dose|use)\b|\bMDV\b/i;

/** How many doses the words say that a container holds. */
export function containersIn(text: string): { singleDose: boolean; multipleDose: boolean } {
  return { singleDose: singleDose.test(text), multipleDose: multipleDose.test(text) };
}

const number = '(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)';
const unit = '(milligrams?|micrograms?|million units|international units|units?|mcg|µg|ug|mg|gm|g|mls?|cc|iu|u|meq)\\b';
const wasted = '(?:wast(?:ed|e|age)|discarded|discard)';
const amounts = [
  new RegExp(`\\b${wasted}\\b(?: (?:amount|dose|drug|medication|of|was|is))*\\s*[:=-]?\\s*${number}\\s*${unit}`, 'gi'),
  new RegExp(
    `(?<![\\d.,])${number}\\s*${unit}(?: (?:of|the|drug|remaining|left|over|were|was|is|medication))*\\s+${wasted}\\b`,
    'gi',
  ),
];
const nothing = new RegExp(
  `\\b(?:no|zero|nil|nothing|none|without)(?: (?:drug|medication|amount|was|is|were|of|it|remaining))*\\s+${wasted}\\b|\\b${wasted}(?: amount)?\\s*[:=-]?\\s*(?:none|nil|zero|0(?:\\.0+)?(?![.,]?\\d))\\b|\\b(?:entire|whole|full)\\s+(?:vial|syringe|ampu?le|ampoule|contents?)\\s+(?:was\\s+|were\\s+)?(?:used|given|administered|injected)\\b|\\bJZ\\b`,
  'i',
);
/** Said of needles and bins, not of the drug. */
const things =
  /\b(?:sharps|needles?|syringes?|hazardous|medical|biohazard(?:ous)?|empty|waste (?:bin|container|bag|disposal))\b/i;
const something =
  /\bwast(?:ed|e|age)\b|\bJW\b|\b(?:remainder|remaining|rest|unused|residual|excess|left ?over)\b[^.;]{0,30}\bdiscarded\b|\b(?:drug|medication) discarded\b/i;

export type DiscardedWords =
  | { state: 'none' | 'unclear' }
  /** `unit` is a UCUM code. */
  | { state: 'amount'; value: number; unit: string };

/** What words say about drug that was left over; null when they say nothing about it. */
export function discardedIn(text: string): DiscardedWords | null {
  const found = amounts.flatMap(pattern => [...text.matchAll(pattern)]);
  const read = found.map(([, amount = '', word = '']) => amountOf(amount, word));
  const some = read.filter(one => one !== null && one.value > 0);
  const none = nothing.test(text) || read.some(one => one?.value === 0);
  const [first] = some;
  if (read.includes(null) || (first && none)) return { state: 'unclear' };
  if (first) return some.every(one => same(one, first)) ? { state: 'amount', ...first } : { state: 'unclear' };
  if (none) return { state: 'none' };
  return something.test(text) && !things.test(text) ? { state: 'unclear' } : null;
}

function amountOf(written: string, word: string): { value: number; unit: string } | null {
  const value = numberIn(written.startsWith('.') ? `0${written}` : written);
  const meaning = unitOf(word);
  return Number.isNaN(value) || meaning.kind !== 'amount' ? null : { value, unit: meaning.ucum };
}

function same(a: { value: number; unit: string } | null, b: { value: number; unit: string }): boolean {
  return a?.value === b.value && a.unit === b.unit;
}
