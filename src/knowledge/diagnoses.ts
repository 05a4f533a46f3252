import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the lists of this file come from. */
export const diagnosisSources: Readonly<Record<'codes' | 'headers' | 'uncertain' | 'workflow', Provenance>> = {
  codes: sourced('Medicare Code Editor 41.1, manifestation codes'),
  headers: sourced('ICD-10-CM FY2024 code list'),
  uncertain: sourced('ICD-10-CM Official Guidelines, section IV.H'),
  workflow: recalled('Order and visit names that name the errand'),
};

/** Letter, digit, digit (or A, B), then up to four more; the dot is optional; a placeholder X is never the last. */
const form = /^[A-Z]\d[0-9AB](?:\.?[0-9A-Z]{0,3}[0-9A-WYZ])?$/;

/** Injuries and poisonings need their seventh character, but for these blocks. */
const injury = /^[ST]/;
const injuryWithoutSeventh = /^T(?:3[0-2]|8[67])/;

const manifestations = new Set(
  split(
    'D63.0 D63.1 D63.8 D77 F02.80 F02.81 F02.811 F02.818 F02.A0 F02.B0 F02.C0 F54 G01 G02 G05.3 G05.4 G07 G13.0 G13.1 G13.2 G13.8 G32.0 G32.81 G32.89 G53 G55 G59 G63 G73.1 G73.3 G73.7 G94 G99.0 G99.2 G99.8 H22 H28 H32 H36 H42 H62.40 H82.9 H94.00 I32 I39 I41 I43 I52 I68.0 I68.2 I68.8 I79.0 I79.1 I79.8 J17 J91.8 J99 K23 K67 K77 K87 L14 L45 L54 L62 L86 L99 M01.X0 M14.80 M36.0 M36.1 M36.2 M36.3 M36.4 M36.8 M49.80 M90.50 N08 N16 N22 N29 N33 N37 N51 N74 N77.0 N77.1 P75',
    ' ',
  ),
);

/** Codes that have more specific codes below them and cannot be used themselves. */
const headers = new Set(
  split(
    'D51 D52 D53 D63 D64 E08 E09 E10 E11 E13 E29 E51 E53 E66 F10 F11 F20 F25 F31 F41 G43 G43.0 G43.1 G43.7 G43.9 G43.90 I26 I26.9 I82 I82.4 I82.40 J02 J03 J18 J30 J45 J45.4 J45.5 J45.9 J45.90 K50 K50.0 K50.9 K90 L03 L03.1 L40 L50 M05 M06 M16 M17 M17.1 M25 M25.5 M54 M54.1 M54.5 M79 M79.6 M81 N39 N80 N95 O36.0 R11 R45 R51 R53 R53.8 T40.6 T78 T78.2 T78.4 T78.40 Z20 Z29 Z29.1 Z29.8 Z30 Z30.0 Z30.01 Z30.4 Z51 Z51.1 Z79 Z79.8 Z79.89 C50 C50.9 C50.91 C79 C79.5 C90 C90.0 D46 D70 E22 E23 B70 H66 H66.9 A51 A53 A54 A54.0 S01 S01.0 S01.01',
    ' ',
  ),
);

/** What keeps an ICD-10-CM code, as written, from standing first; null when nothing known does. */
export function icd10cmFault(written: string): 'malformed' | 'header' | 'manifestation' | null {
  // The vitamin, put where a code belongs: there is no such category.
  if (!form.test(written) || written === 'B12') return 'malformed';
  const bare = written.replace('.', '');
  const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
  const incomplete = injury.test(bare) && bare.length < 7 && !injuryWithoutSeventh.test(bare);
  if (incomplete || headers.has(code)) return 'header';
  return manifestations.has(code) ? 'manifestation' : null;
}

const uncertain = phraseIndex(
  split(
    'probable|probably|suspected|suspect|suspicion for|questionable|likely|possible|possibly|rule out|ruling out|r/o|ruled out|compatible with|consistent with|concern for|working diagnosis|versus|vs|presumed|presumptive|differential|cannot exclude|?',
  ).map(word => [word, word] as const),
);

/** The word by which a text says that a diagnosis is uncertain, or null. */
export function uncertainWord(text: string): string | null {
  const found = uncertain.find(wordsOf(text))[0];
  if (found) return found.value;
  return /(?:^\s*\?|\?\s*$)/.test(text) ? '?' : null;
}

/** Words of which a name of an errand is made. A text of these words alone names no illness. */
const errandCore = new Set(
  split(
    'injection|injections|inj|shot|shots|jab|injectable|vaccination|vaccine|immunization|infusion|administration|encounter|visit|appointment|appt|nurse|nursing|medication|med|meds|refill|follow|followup|therapy|treatment|procedure|order|orders|clinic|office|therapeutic|prophylactic|dose|im|intramuscular|subcutaneous|sc|subq|sq|monthly|weekly|routine|here|annual|exam|check',
  ),
);
const errandFiller = new Set(
  split(
    'for|of|the|a|an|and|to|in|on|with|up|other|only|needs|need|due|her|his|their|patient|pt|presents|presenting|here|get|receive|receiving|given|give|next|first|second|series|every|q|month|months|week|weeks|year|day|s|by|encounter|long|term|current|use|management|per|protocol|new|specified|unspecified|reason|lab|labs|1|2|3|4|6|8|12|30|90|000|1000|mcg|mg|ml|units',
  ),
);
const drugWords = new Set(
  split(
    'b12|vitamin|vit|cyanocobalamin|cobalamin|toradol|ketorolac|depo|provera|depoprovera|medroxyprogesterone|testosterone|cypionate|rocephin|ceftriaxone|kenalog|triamcinolone|prolia|denosumab|vivitrol|naltrexone|invega|sustenna|abilify|maintena|haldol|decanoate|tdap|lupron|xolair|bicillin|penicillin|b1|thiamine|enoxaparin|lovenox|heparin|insulin|dexamethasone|decadron|phenergan|promethazine|zofran|benadryl|medrol|solu',
  ),
);
/** Beside an errand these belong to it ("flu shot"); alone they name an illness or a need. */
const mixedWords = new Set(
  split('b|acetate|flu|influenza|covid|tetanus|allergy|antibiotic|hormone|iron|steroid|contraceptive|birth|control'),
);

/** True for words that name the errand and not the illness: "B12 injection", "encounter for injection". */
export function isWorkflowTerm(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return false;
  const known = (word: string) =>
    errandCore.has(word) || errandFiller.has(word) || drugWords.has(word) || mixedWords.has(word);
  if (!words.every(known)) return false;
  return words.some(word => errandCore.has(word) || drugWords.has(word));
}
