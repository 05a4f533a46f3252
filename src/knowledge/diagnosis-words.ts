import { remembering } from '../domain/memo.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the lists of this file come from. */
export const diagnosisWordSources: Readonly<Record<'uncertain' | 'denied' | 'history' | 'workflow', Provenance>> = {
  uncertain: sourced('ICD-10-CM Official Guidelines, section IV.H'),
  denied: recalled('Words of problem lists and notes, US clinics'),
  history: recalled('Words of problem lists and notes, US clinics'),
  workflow: recalled('Order and visit names that name the errand'),
};

const uncertain = phraseIndex(
  split(
    'probable|probably|prob|poss|working dx|concerning for|appears to be|evaluate for|suggestive of|suspicious for|may be|might be|could be|suspected|suspect|suspicion for|questionable|likely|possible|possibly|rule out|ruling out|r/o|compatible with|consistent with|concern for|working diagnosis|versus|vs|presumed|presumptive|differential|cannot exclude|cannot rule out|indicative of|tentative|provisional|unconfirmed|query|susp|suspicion of|c/w|consistent w/|presumably|seems|looks like|maybe|perhaps|ddx|work up for|workup for|work-up for|w/u|eval for|evaluation for|evaluation of|at risk for|risk of|screening for|screen for|check for|?',
  ).map(word => [word, word] as const),
);

/** The word by which a text says that a diagnosis is uncertain, or null. */
export const uncertainWord: (text: string) => string | null = remembering(findUncertain);

function findUncertain(text: string): string | null {
  // The one illness whose name holds such a word.
  const found = uncertain.find(wordsOf(text.replace(/graft[\s-]+(?:versus|vs\.?)[\s-]+host/gi, '')))[0];
  if (found) return found.value;
  return /(?:(?:^|\s)\?|\?\s*$)/.test(text) ? '?' : null;
}

const denied = phraseIndex(
  split(
    'no evidence of|no sign of|no signs of|negative for|ruled out|rule-out complete|denies|denied|does not have|not present|never had|no longer has|no longer present|no history of|unlikely|not confirmed|excluded|neg for|entered in error|do not use',
  ).map(word => [word, word] as const),
);
const past = phraseIndex(
  split(
    'history of|history|hx of|hx|h/o|family history of|family history|family hx|fhx|personal history of|personal history|past history|past medical history|past medical history of|medical history|pmh|pmhx|previous history of|resolved|previously had|recovered from|fh|in mother|in father|in sister|in brother|in daughter|in son|in parent|in sibling|in grandmother|in grandfather|mother has|father has|sister has|brother has|mother with|father with',
  ).map(word => [word, word] as const),
);
/** Before "history of" these leave it at the beginning. */
const beforePast = new Set(
  split('a|an|the|patient|pt|with|has|had|known|remote|prior|past|old|presents|who|positive|reported'),
);

/** What a text says against the illness being there today, and by which word. */
export interface Denial {
  /** `history`: it was, or a relative has it; `perhaps-history`: "history of" amid other words, about any of them. */
  sign: 'denied' | 'history' | 'perhaps-history';
  word: string;
}

/** Whether a text denies an illness or puts it into the past: "no evidence of", "history of", "resolved". */
export const denialIn: (text: string) => Readonly<Denial> | null = remembering(text => {
  const denial = findDenial(text);
  return denial && Object.freeze(denial);
});

function findDenial(text: string): Denial | null {
  const words = wordsOf(text);
  const [first = ''] = words;
  const no = denied.find(words)[0];
  if (no) return { sign: 'denied', word: no.value };
  if (first === 'no' || first === 'not') return { sign: 'denied', word: first };
  const was = past.find(words)[0];
  if (!was) return null;
  const begins = words.slice(0, was.at).every(word => beforePast.has(word));
  const ends = was.at + was.length === words.length;
  if (begins || ends) return { sign: 'history', word: was.value };
  return words[was.at - 1] === 'partially' ? null : { sign: 'perhaps-history', word: was.value };
}

/** Codes whose own names hold "suspected", "ruled out" or "history": there the word is not the clinician's. */
const namedSo = /^(?:Z|O|P0|T76|H40|H53)/;
const ownWords = new Set(
  split(
    'suspected|suspect|ruled out|rule out|may be|at risk for|risk of|screening for|evaluation of|evaluation for|check for|work up for',
  ),
);

/** True when a word of doubt, denial or history belongs to the name of this code (with or without its point). */
export function isWordOfCode(word: string, code: string): boolean {
  if (!namedSo.test(code.toUpperCase())) return false;
  return ownWords.has(word) || (past.find(wordsOf(word)).length > 0 && /^[ZO]/.test(code.toUpperCase()));
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
export const isWorkflowTerm: (text: string) => boolean = remembering(isErrand);

function isErrand(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return false;
  const known = (word: string) =>
    errandCore.has(word) || errandFiller.has(word) || drugWords.has(word) || mixedWords.has(word);
  if (!words.every(known)) return false;
  return words.some(word => errandCore.has(word) || drugWords.has(word));
}
