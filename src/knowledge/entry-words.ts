import { recalled } from './provenance.ts';
import { split, wordsOf } from './words.ts';

/** Where the patterns of this file come from. They raise a question, no more. */
export const entryWordSource = recalled('Words of MAR notes and methods, US clinics');

const thing = '(?:injection|inj|shot|dose|medication|med|drug)';
const the = "(?:the |this |her |his |their |an? |today's )?";
const someone = '(?:patient|pt|she|he|they)';
const given = '(?:given|administered|received|injected|done)';
const relative =
  '(?:mother|father|mom|dad|wife|husband|spouse|partner|daughter|son|parent|caregiver|family(?: member)?)';

/** Each says, wherever it stands, that the entry may not be one injection given as recorded. */
const anywhere = [
  // Nothing was given, or only a part.
  `\\b(?:did not|didn't) (?:get|want|take) ${the}${thing}\\b`,
  `\\b${someone} left (?:the \\w+ )?(?:before|prior)\\b`,
  '\\bLWBS\\b|\\bleft (?:AMA|against medical advice)\\b',
  `\\bleft without (?:being )?(?:seen|treat\\w*|getting|receiving|${the}${thing})\\b`,
  `\\bno ${thing}s? (?:was |were )?(?:given|administered|today|received)\\b`,
  `\\b${thing} (?:was |is |has been )?(?:deferred|postponed|rescheduled|aborted|stopped|skipped|cancell?ed|not completed|incomplete)\\b`,
  `\\b(?:aborted|stopped) (?:the )?${thing}\\b`,
  '\\b(?:unable|not able|failed) to (?:give|administer|inject|complete|receive)\\b',
  '\\bwill (?:give|inject) (?:it |dose |the dose |injection )?(?:tomorrow|later|(?:at )?(?:the )?next visit)\\b',
  '^\\W*plan(?:s|ned)? to (?:give|administer|inject) (?:it )?(?:tomorrow|later|(?:at )?(?:the )?next visit)\\b',
  `\\breturned to (?:stock|pharmacy|pyxis)\\b|^\\W*(?:${thing} )?(?:is |was )?(?:on )?(?:back-?order(?:ed)?|out of stock|not enough stock)\\b`,
  '\\b(?:procedure|attempt|administration) (?:was )?aborted\\b|,\\s*aborted\\b|^\\W*stopped (?:due to|because)\\b',
  "\\b(?:could not|couldn't|cannot|can't) (?:give|administer|inject|complete)\\b",
  `\\b(?:declin|refus)(?:es|ing) ${the}(?:${thing}|b-?12)\\b`,
  `\\bhalf (?:was )?given\\b|\\b${thing} (?:was |is |were )?(?:not |un)available\\b|\\bgave .{1,30} instead\\b`,
  '\\bchanged (?:his |her |their )?mind\\b',
  `\\b(?:half|part) (?:of )?the (?:dose|injection|syringe)\\b`,
  '(?<!\\b(?:no|not|nothing|none|never|without|any|of) )\\b(?:leaked|spilled|leakage)\\b',
  '\\b(?:dose|vial|syringe) (?:was )?(?:lost|dropped)\\b|\\b(?:gave|given) only\\b|\\bm[lg] only\\b',
  '\\bonly (?:about |approx\\w* )?\\d*\\.?\\d+ ?(?:m[lg]|cc|mcg|units?) (?:was |were )?(?:injected|given|administered|received|delivered)\\b',
  '\\bstopped (?:half ?-?way|midway|early|mid-?injection)\\b|\\bhalf ?-?way through\\b',
  `\\bexpired (?:vial|drug|med|medication|dose|syringe|lot) (?:was )?(?:used|${given})\\b`,
  '\\bdose (?:was )?(?:reduced|increased|changed|adjusted|doubled|lowered) to \\d|\\bdouble dose\\b',
  // Paid for, if at all, by somebody else than a payer.
  '\\b(?:clinical trial|study drug|research protocol)\\b',
  '\\bneedle broke\\b|\\bsyringe (?:malfunction\\w*|failed|broke)\\b|\\bwasted entire\\b|\\bentire dose (?:was )?wasted\\b',
  // It is not an entry of this patient, this visit or this day.
  '\\b(?:entered|charted|documented|recorded) (?:in|by) (?:error|mistake)\\b',
  '(?<!\\b(?:no|not|avoid|prevent) )\\bwrong (?:patient|pt|chart|encounter|visit|person|dose|drug|medication|route)\\b',
  '\\bduplicate (?:entry|charting|documentation|record)\\b|\\bdisregard\\b|\\berroneous\\b|\\btest patient\\b|\\bsee other entry\\b',
  `\\balready (?:given|charted|administered|documented|received)\\b`,
  `^\\W*(?:${thing} )?(?:was )?${given} (?:yesterday|tomorrow|elsewhere|last \\w+)`,
  '\\breturn(?:ing)? tomorrow\\b',
  '^\\W*historical\\b|\\b(?:test|demo|practice) entry\\b|\\btraining (?:entry|record|patient)\\b|\\b(?:please|pls) (?:ignore|disregard)\\b',
  `\\b(?:reports?|reported|states?|stated) (?:receiving|getting|(?:s?he|they) (?:got|received)) ${the}(?:it |${thing} )?(?:at|from|in|elsewhere)\\b`,
  `\\b${given} by [^;,]{1,40} (?:at|in) (?:an? |the )?(?:hospital|ER\\b|ED\\b|emergency|pharmac|nursing home|SNF|outside)`,
  '\\b(?:patient|pt) (?:expired|died|passed away)\\b',
  // It was charged to nobody.
  '\\bcharge (?:was )?(?:void(?:ed)?|reversed|cancell?ed|credited)\\b|\\bvoid (?:the )?charge\\b|\\bunbilled\\b|\\bcourtesy (?:injection|shot|dose)\\b',
  '\\bhistorical (?:entry|dose|record|administration)\\b|\\btranscribed from\\b|\\b(?:from|per) outside (?:records?|clinic|hospital|provider)\\b',
  `\\b${given} (?:at|@|in|by|during|while|from) (?:an? |the )?(?:outside|(?:another|other|different) (?:clinic|office|facility|hospital|provider)|hospital|ER\\b|ED\\b|emergency|pharmac|school|work\\b|ambulance|EMS|paramedic|inpatient|admission|nursing home|SNF|ward|home health)`,
  `\\b(?:EMS|paramedics?|ambulance(?: crew)?) (?:gave|administered)\\b|\\b${given} (?:PTA\\b|prior to (?:arrival|admission)|on (?:the )?(?:floor|unit|ward)\\b)`,
  '\\btake[- ]home (?:dose|med\\w*|pack|supply|kit)\\b|^\\W*(?:to )?take[- ]home\\W*$|\\bfor home use\\b|\\bto[- ]go pack\\b|\\bdispensed? to (?:the )?(?:patient|pt)\\b',
  '\\bno order\\b|\\bwithout (?:an? )?order\\b|\\border (?:not signed|not found|missing|pending|unsigned)\\b|\\b(?:awaiting|pending) (?:signed )?order\\b',
  '\\b(?:date|day) (?:unsure|unknown|uncertain|not known)\\b|\\b(?:unsure|not sure) of (?:the )?(?:date|day|route|site|dose)\\b',
  '\\b(?:route|site|dose) (?:not documented|not recorded|not specified|unknown|unsure)\\b|\\b(?:unknown|unclear) (?:route|site|dose)\\b',
  // Somebody else gave it.
  `\\b${someone} self[- ]?injects?\\b|\\b(?:gave|injected) (?:it )?(?:him|her|them)self\\b|\\b${relative} (?:injected|injects)\\b|\\bit (?:him|her|them)self\\b`,
  `\\b${someone} (?:performed|did) ${the}(?:own )?${thing}\\b`,
  `\\b(?:did|gave) ${the}${thing} at home\\b|\\b${given} at (?:her |his |their )?home\\b`,
  // It went another way.
  '\\b(?:via|through|thru|into) (?:the |an? |each |both |existing |right |left |chest |R |L )*(?:port\\b|port-?a-?cath|mediport|saline lock|hep(?:arin)? lock|peripheral line|line\\b|vein|fistula|catheter|cannula|midline|joint|knee|elbow|wrist|ankle|shoulder joint|bursa|tendon|nerve|lesion|keloid|scar|wound|eye\\b|pellet|implant)',
  `\\b${given} (?:in|into|to) (?:the |right |left |R |L )*(?:vein|joint|knee|elbow|wrist|ankle|bursa|eye|port)\\b`,
  '\\binjected (?:the |right |left |R |L )*(?:knee|elbow|wrist|ankle|shoulder|joint|bursa|tendon|scar|keloid|lesion|nerve)\\b',
  '\\b(?:knee|joint|bursa|trigger point|nerve|tendon|lesion) injection (?:done|given|performed)\\b|\\bport accessed\\b',
  '\\bSIVP\\b|\\b(?:bag|fluids?|dose|drug) hung\\b|^\\W*hung (?:at|by)\\b',
  '\\bwheal\\b|\\b(?:PPD|TST|TB (?:skin )?test) (?:placed|given)\\b|\\b(?:saline|hep(?:arin)?) lock\\b|\\bpellets? inserted\\b|\\bOBI\\b|\\bon-?pro\\b|\\bdialysis\\b',
  '\\bas (?:local )?an(?:a)?esthesia\\b|\\b(?:swallowed|taken by mouth)\\b|\\b(?:switched|converted|changed) to (?:oral|PO)\\b|\\b(?:patch|cream|gel) applied\\b|\\bgiven instead\\b',
  '^\\W*(?:given|taken) (?:PO|orally|by mouth|sublingual\\w*)\\b|^\\W*(?:give |take )?\\d[\\d,.]{0,9} ?(?:mg|mcg|ug|g|units?) (?:SL|PO)\\b',
  '\\bover (?:ten|fifteen|twenty|thirty|forty-?five|sixty) min',
  // The same in Spanish, as clinics of Puerto Rico write it.
  '\\bno (?:(?:se |l[aeo]s? )+(?:administr|aplic)|administr(?!at(?:ive|or)|ation (?:site|issue|concern|problem|reaction))|aplic(?!a(?:ble)?\\b)|(?:se |l[aeo]s? )*(?:inyect|dio\\b|puso\\b))|\\b(?:rechaz|rehus)[óoa](?! (?:la |una )?vacuna)',
  '\\bauto-?administrad|\\b(?:administr|aplic|inyect)ad[oa] (?:en|por) (?:la |el |su )?(?:casa|espos|madre|padre|hij)|\\b(?:intra|endo)venos[oa]',
].map(pattern => new RegExp(pattern, 'i'));

/** The same of a text that says nothing else. */
const alone = new RegExp(
  `^\\W*(?:${[
    '(?:the )?(?:(?:patient|pt) )?(?:declines|refuses|declining|refusing|refusal|says no)',
    'deferred|postponed|rescheduled|planned|pending|ordered|prepared|drawn up|future|overdue|error|erroneous|duplicate|historical|historical entry|test|canceled|cancelled|on hold|aborted|stopped|dose wasted|inpatient|ED dose|wrong patient',
    '(?:scheduled|due)(?: for)?(?: today| tomorrow)?',
    '(?:held|hold) (?:for|pending|until) .*',
    '(?:patient|pt)[- ]reported|reported by (?:the )?(?:patient|pt|outside)|per (?:the )?patient',
    'while inpatient|during admission|on (?:the )?ward',
    'PO|orally|by mouth|sublingual(?:ly)?|nebuli[sz]ed|home visit|EMS|chemo(?:therapy)?|(?:do not|don.t) (?:bill|charge)|non-?billable|no charge|deferred (?:to|until) .*',
    `(?:given )?(?:PTA|prior to arrival)|${given} ID|bolus|skipped|incomplete|half|void|training|demo|practice|outside (?:facility|hospital|clinic)|see (?:paper|scanned|other) (?:MAR|chart|note|form|record)`,
    '(?:(?:patient|pt) )?(?:took|preferred) (?:the )?(?:oral|PO|tablet|pill)',
    '(?:given as )?(?:an? )?(?:vaccin(?:e|ation)|immuni[sz]ation)s?(?: given)?|(?:flu|influenza|covid|tdap|tetanus|pneumonia|shingles|hpv) (?:shot |vaccine |booster )?(?:given|administered)?(?: (?:in )?(?:left|right|L|R) (?:arm|deltoid))?',
    'allergy (?:shot|injection)s?(?: given)?|desensiti[sz]ation|(?:allergen )?immunotherapy|PPD',
    '(?:(?:left|right|bilateral|L|R) )?(?:(?:knee|shoulder|elbow|wrist|ankle|hip joint) injection|subacromial|bursa|plantar fascia|trigger points?|(?:SI|AC|sacroiliac) joint|greater trochanter)(?: injection)?(?: x ?\\d)?',
    '(?:nerve )?block (?:performed|done|given)|self(?:[- ]administered)?',
    "no[- ]?show(?:ed)?|hold|d/?c'?d|(?:cancell?ed|discontinued) (?:per|by) .*|none given|0 ?(?:mg|mcg|ml|units?)(?: given)?|wasted",
    '(?:med|drug) not avail\\w*|(?:pt|patient) said no|double[- ]charted|(?:give|inject|take) at home',
  ].join('|')})\\W*$`,
  'i',
);

/** True when words around an entry put into question that it is one injection, given here and as recorded. */
export function doubtsEntry(text: string): boolean {
  const plain = text.replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  return alone.test(plain) || anywhere.some(pattern => pattern.test(plain));
}

const notInjected =
  /^\W*(?:apply (?:to|on|\d)|inhale|instill|dissolve(?!.*\band inject\b)|chew|swallow)\b|\b\d+(?:\.\d+)? ?(?:tab(?:let)?s?|cap(?:sule)?s?(?! (?:was )?removed)|puffs?|sprays?|drops?|gtts?|patch(?:es)?|lozenges?)\b/i;

/** True when the text of a dosage is that of something that no needle gives: "1 tab", "inhale 2 puffs". */
export function doubtsSentence(text: string): boolean {
  return notInjected.test(text);
}

// Who refused tablets alone is given injections for that.
const refused =
  /^\W*(?:(?:patient|pt) )?(?:(?:refused|declined)\b(?! (?:oral|PO|(?:b-?12 )?(?:tablet|pill)s?)(?: (?:b-?12|vitamins?|therapy|supplements?|dose|form|tablets?|pills?|meds?|treatment))*\W*$)|(?:held|not (?:given|administered|done))\b)/i;

/** True when a reason begins by saying that nothing was given: "Patient refused". */
export function saysRefused(reason: string): boolean {
  return refused.test(reason);
}

/** Words of methods that say no more than that something was injected, and how. */
const methodWords = new Set(
  split(
    'inject|injects|injected|injecting|injection|inj|administer|administered|administration|give|given|slow|slowly|deep|z|track|ztrack|technique|method|route|im|i m|intramuscular|intramuscularly|sc|sq|subq|subcut|subcutaneous|subcutaneously|needle|syringe|prefilled|pre|filled|auto|injector|autoinjector|pen|vial|ampule|ampoule|single|multi|dose|use|full|with|without|aspiration|aspirated|standard|normal|routine|manual|manually|completed|complete|done|delayed|documented|confirmed|action|procedure|qualifier|value|by|of|the|and|in|into|to|a|as|ordered|left|right|l|r|upper|lower|deltoid|gluteal|glute|gluteus|medius|maximus|ventrogluteal|dorsogluteal|vastus|lateralis|thigh|arm|abdomen|hip|buttock|muscle|bolus|push|nurse|clinic|staff|rn|ma|lpn',
  ),
);

/** True for the words of a method that hide nothing: whatever else it may say is for a person to read. */
export function isPlainMethod(method: string): boolean {
  // Longer numbers are codes that nothing explains.
  return wordsOf(method).every(word => methodWords.has(word) || /^[\d.]{1,5}$/.test(word));
}

/** True for what no injection into a muscle or under the skin is given with. */
export function isOtherDevice(device: string): boolean {
  return /\b(?:IV|(?:angio)?cath(?:eter)?|central line|PICC|port|huber|epidural|spinal|nebulizer|atomizer|inhaler|dropper|oral syringe|arthrocentesis|cannula|mediport|portacath|pump|omnipod|elastomeric|t-connector)\b/i.test(
    device,
  );
}

const routeWords = new Set(
  split(
    'injection|injections|inj|injectable|inject|parenteral|shot|needle|route|routes|qualifier|value|of|administration|med|into|the|muscle|fat|tissue|deltoid|gluteal|glute|glut|gluteus|ventrogluteal|dorsogluteal|vastus|lateralis|thigh|arm|hip|buttock|abdomen|abd|left|right|l|r|upper|lower|outer|deep|slow|z|track|ztrack|once|adult|pediatric|peds|imi|imm|sci|syringe|pen|prefilled|auto|injector|autoinjector|only|use|for|by|using|per|order|ordered|as|im|sc',
  ),
);

/** True for words beside a route that hide nothing: "injection", "left deltoid". */
export function isPlainBesideRoute(text: string): boolean {
  return wordsOf(text).every(word => routeWords.has(word) || /^[\d.]+$/.test(word));
}

/** True when words that name a route also take it back: "IM (verify)", "IM drip". */
export function takesRouteBack(text: string): boolean {
  return /\b(?:verify|to be confirmed|unconfirmed|tbd|pending|not given|drip|infusion|infuse\w*|pump|unknown)\b/i.test(
    text,
  );
}
