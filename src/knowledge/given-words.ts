import { recalled } from './provenance.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the lists of this file come from. */
export const givenSources = {
  signs: recalled('Words of notes and MAR actions, US clinics'),
  actions: recalled('Names of MAR actions: MIMIC-IV on FHIR, CodeSystem mimic-medication-method, and others'),
};

/** What words around an administration say about it, other than drug, route, dose and site. */
export type GivenSign = 'not-given' | 'partly' | 'mixed' | 'split' | 'self' | 'perhaps-self' | 'infusion';

const anywhere: Readonly<Record<GivenSign, string>> = {
  'not-given':
    'not given|not administered|not done|not started|dose held|held dose|hold dose|medication held|med held|was held|injection held|patient refused|pt refused|refused injection|refused dose|refused medication|refused shot|patient declined|pt declined|declined injection|declined dose|did not receive|not received|will administer|to be given|dose omitted|omitted dose|missed dose|never given|dose wasted not given|cancelled dose',
  partly:
    'partial|partially|partly administered|partly given|part of dose|partial dose|partial administered|incomplete dose|only half|half dose|some of the dose',
  mixed:
    'same syringe|one syringe|single syringe|mixed in|mixed with|mixed together|combined in|in the same injection|admixed',
  split:
    'volume divided|dose divided|divided dose|divided into|divided between|split dose|dose split|split between|split into|two sites|2 sites|both sides|bilateral|bilaterally|two injections|2 injections|two syringes|2 syringes|left and right|right and left|both arms|both deltoids|both thighs|both glutes|both buttocks|both hips|each in|in each|half in|each side|each arm|each deltoid|each buttock|each glute|each gluteal|each thigh|each hip|each leg',
  self: 'self-administered|self administered|patient self-administered|pt self-administered|patient self-injected|pt self-injected|self-injected|self injected|administered by patient|injected by patient|given by patient|given by parent|administered by parent|self-given|injected self|own injection',
  // Said of teaching, of plans, or of the patient as the one who was injected.
  'perhaps-self':
    'self-administration|self-injection|self-inject|self-admin|patient self|pt self|patient administered|pt administered|patient injected|injects self',
  infusion:
    'infuse|infused|infusing|infuses|infusion|drip|ivpb|piggyback|piggy back|infuse over|ml/hr|ml/h|ml/hour|mls/hr|via pump|infusion pump|pump|syringe pump|syringe driver|cadd|csci|on-body injector|on body injector|continuous|gtt/min|over 30 min|over 60 min',
};
const signs = phraseIndex(
  (Object.keys(anywhere) as GivenSign[]).flatMap(sign => split(anywhere[sign]).map(phrase => [phrase, sign] as const)),
);
/** Words that, with nothing but the dose and the patient beside them, are said of the dose: "refused". */
const ofDose = new Set(split('dose|injection|shot|med|medication|by|the|patient|pt|parent|mother|father|family'));
const alone = new Set(split('refused|held|declined|withheld|omitted|missed|cancelled|canceled'));
const relatives =
  '(?:patient|pt|mother|father|mom|dad|parent|wife|husband|spouse|partner|daughter|son|caregiver|family|family member|relative)';
/** Given by, or injected by, the patient or one of the family. */
const family = new RegExp(
  `\\b(?:given|administered|injected)\\s+(?:at home\\s+)?by\\s+(?:the\\s+|her\\s+|his\\s+|their\\s+)?${relatives}\\b|\\b${relatives}\\s+(?:gave|administered)\\s+(?:the\\s+|own\\s+|her\\s+|his\\s+)?(?:injection|shot|dose|medication|med|drug|it)\\b`,
  'i',
);
/** What patients decline beside the injection: "declined flu vaccine", "refused bandaid". */
const otherThings = new Set(
  split(
    'flu|influenza|covid|tdap|pneumonia|shingles|vaccine|vaccines|vaccination|bandaid|bandage|band|chaperone|interpreter|lab|labs|blood|referral|counseling|screening|observation|waiting|weight|vitals|handout|education|further|additional|other|oral|snack|water|ice',
  ),
);
const undone = new Set(['not', 'no', 'never', 'without', "didn't", "wasn't"]);

/** What a sentence says. A sign after a negation does not count ("not self-administered"), but "not given" does. */
export function givenSigns(text: string): Set<GivenSign> {
  const words = wordsOf(text);
  const found = signs
    .find(words)
    .filter(({ value, at }) => value === 'not-given' || !undone.has(words[at - 1] ?? ''))
    .filter(
      ({ at, length }) => !/^(?:refused|declined)$/.test(words[at + length - 1] ?? '') || !isOther(words, at + length),
    )
    .map(hit => hit.value);
  if (
    /(?<!\b(?:wait|waited|observed|monitored|stayed|watched)\s+)\bover\s+(?:an?|one|two|three|half an|\d+(?:\.\d+)?)\s*(?:-\s*\d+\s*)?(?:min|hour|hr)/i.test(
      text,
    )
  )
    found.push('infusion');
  if (family.test(text)) found.push('self');
  if (words.some(word => alone.has(word)) && words.every(word => alone.has(word) || ofDose.has(word)))
    found.push('not-given');
  return new Set(found);
}

function isOther(words: readonly string[], at: number): boolean {
  const next = /^(?:the|a|an|any|her|his|to)$/.test(words[at] ?? '') ? words[at + 1] : words[at];
  return otherThings.has(next ?? '');
}

const methodAgainst = new Set(
  split('not|hold|held|refused|declined|missed|omitted|stopped|cancelled|canceled|delayed|never|deferred|withheld'),
);
const methodFor = new Set(split('administered|given|applied|started|restarted|documented|inject|injection|injected'));

/** True when the name of a MAR action says that nothing was given: "Not Given", "Hold Dose", but not "Delayed Administered". */
export function actionSaysNotGiven(action: string): boolean {
  const words = wordsOf(action);
  if (words.includes('not') || words.includes('hold') || words.includes('held')) return true;
  return words.some(word => methodAgainst.has(word)) && !words.some(word => methodFor.has(word));
}

/** True when the name of a MAR action says that it was done in another place: "Administered in Other Location". */
export function actionSaysElsewhere(action: string): boolean {
  return /\bin other location\b|\bO\.?R\.?\s+holding\b/i.test(action);
}

/** True when the name of a MAR action speaks of something that flows, or has begun: "Started", "Rate Change", "Push". */
export function actionSaysFlow(action: string): boolean {
  return /^(?:delayed )?(?:re)?started\b|\brate (?:change|not changed)|\breconciliation\b|\bflushed\b|^(?:slow )?push(?:ed)?$/i.test(
    action.trim(),
  );
}

/** True when the name of a MAR action says that something was given. */
export function actionSaysGiven(action: string): boolean {
  return wordsOf(action).some(word => methodFor.has(word)) && !actionSaysNotGiven(action);
}

/** True when a text names an injector that is stuck on the body and gives the dose later. */
export function saysOnBody(text: string): boolean {
  return /\bon[-\s]?body\b|\bon-?pro\b|\bOBI\b/i.test(text);
}
