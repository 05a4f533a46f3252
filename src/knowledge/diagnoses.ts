import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { mayBeHeading } from './short-codes.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the lists of this file come from. */
export const diagnosisSources: Readonly<
  Record<'manifestations' | 'manifestationsRecalled' | 'headers' | 'uncertain' | 'workflow', Provenance>
> = {
  manifestations: sourced('Medicare Code Editor 41.1, manifestation codes'),
  manifestationsRecalled: recalled('Medicare Code Editor, manifestation codes'),
  headers: sourced('ICD-10-CM FY2024 code list'),
  uncertain: sourced('ICD-10-CM Official Guidelines, section IV.H'),
  workflow: recalled('Order and visit names that name the errand'),
};

/** External causes, and organisms as the cause of diseases classified elsewhere: they only add to another code. */
const addition = /^(?:[V-Y]|B9[567])/;
/** Outside the injuries: blocks whose codes need a seventh character (the H40 ones: glaucoma by stage). */
const seventhElsewhere =
  /^(?:M48[45]|M80|M84[3-6]|M97|M1A|O3[1256]|O33[3-6]|O4[01]|O60[12]|O64|O69|H40(?:1[0-4]|2[02]|[3-6])|R402[1-4])/;

/** Letter, digit, digit (or A, B), then up to four more; the dot is optional; a placeholder X is never the last. */
const form = /^[A-Z]\d[0-9AB](?:\.?[0-9A-Z]{0,3}[0-9A-WYZ])?$/;

/** Injuries and poisonings need their seventh character, but for these blocks. */
const injury = /^[ST]/;
const injuryWithoutSeventh = /^T(?:3[0-2]|8[67])/;

/** Codes for a manifestation, read in the editor's list: the illness behind it goes first. */
const manifestationsRead = 'D63.0 D63.1 F02.80 G32.0 G63';
/**
 * Further ones from memory. They bar a code although nobody read them in a source: a wrong bar is seen and can be
 * corrected, a wrong pass is not.
 */
const manifestationsRecalled =
  'D63.8 D77 F02.81 F02.811 F02.818 F02.A0 F02.B0 F02.C0 F54 G01 G02 G05.3 G05.4 G07 G13.0 G13.1 G13.2 G13.8 G32.81 G32.89 G53 G55 G59 G73.1 G73.3 G73.7 G94 G99.0 G99.2 G99.8 H22 H28 H32 H36 H42 H62.40 H82.9 H94.00 I32 I39 I41 I43 I52 I68.0 I68.2 I68.8 I79.0 I79.1 I79.8 J17 J91.8 J99 K23 K67 K77 K87 L14 L45 L54 L62 L86 L99 M01.X0 M14.80 M36.0 M36.1 M36.2 M36.3 M36.4 M36.8 M49.80 M90.50 N08 N16 N22 N29 N33 N37 N51 N74 N77.0 N77.1 P75';

export const manifestations: ReadonlySet<string> = new Set(
  split(`${manifestationsRead} ${manifestationsRecalled}`, ' '),
);

/** Valid codes that go with the drugs of the table. */
const validCodes =
  'A51.0 A53.9 A54.00 B20 B70.0 C50.911 C61 C79.51 C90.00 D46.9 D51.0 D51.1 D51.2 D51.3 D51.8 D51.9 D52.0 D52.1 D52.8 D52.9 D53.1 D53.9 D63.0 D63.1 D64.81 D68.59 D70.1 D80.1 E11.649 E11.65 E16.2 E22.0 E23.0 E29.1 E30.1 E40 E41 E44.1 E45 E46 E51.2 E51.9 E53.8 E66.01 E71.120 E72.11 F02.80 F10.20 F11.20 F20.9 F25.9 F31.9 F41.9 F64.0 G32.0 G43.709 G43.909 G43.911 G62.1 H46.2 H46.3 H66.90 I26.99 I82.409 J02.0 J18.9 J30.1 J30.89 J45.50 J45.901 K29.40 K50.90 K86.1 K90.0 K90.1 K90.2 K90.3 K90.89 K91.1 K91.2 L03.90 L29.9 L40.0 L40.50 L50.1 L50.9 M06.9 M17.11 M54.16 M54.50 M81.0 N39.0 N80.9 N95.1 N97.9 O36.0190 O60.00 R11.2 R45.1 R51.9 S01.01XA T40.601A T78.2XXA T78.40XA Z11.1 Z20.3 Z20.5 Z29.11 Z29.13 Z29.14 Z29.81 Z30.013 Z30.42 Z51.6 Z90.3 Z98.0 Z98.84';

/** Codes that have one of those below them: a code with more specific ones below it cannot be used itself. */
export const headers: ReadonlySet<string> = new Set(split(validCodes, ' ').flatMap(codesAbove));

/** `M54.50`: `M54`, `M54.5`. */
function codesAbove(code: string): string[] {
  const above: string[] = [];
  for (let length = 3; length < code.length; length += 1) above.push(code.slice(0, length).replace(/\.$/, ''));
  return above;
}

/**
 * What keeps an ICD-10-CM code, as written, from standing first; null when nothing known does. `short`: it may be a
 * heading; whether it is, nobody has read.
 */
export function icd10cmFault(written: string): CodeFault | null {
  // The vitamin, put where a code belongs: there is no such category.
  if (!form.test(written) || written === 'B12') return 'malformed';
  const bare = written.replace('.', '');
  const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
  const incomplete = injury.test(bare) && bare.length < 7 && !injuryWithoutSeventh.test(bare);
  const seventh = seventhElsewhere.test(bare) && bare.length < 7;
  if (seventh || incomplete || headers.has(code)) return 'header';
  if (addition.test(bare)) return 'never-first';
  if (manifestations.has(code)) return 'manifestation';
  return mayBeHeading(bare) ? 'short' : null;
}

export type CodeFault = 'malformed' | 'header' | 'manifestation' | 'never-first' | 'short';

const uncertain = phraseIndex(
  split(
    'probable|probably|prob|poss|working dx|concerning for|appears to be|evaluate for|suggestive of|suspicious for|may be|might be|could be|no evidence of|negative for|suspected|suspect|suspicion for|questionable|likely|possible|possibly|rule out|ruling out|r/o|ruled out|compatible with|consistent with|concern for|working diagnosis|versus|vs|presumed|presumptive|differential|cannot exclude|?',
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
