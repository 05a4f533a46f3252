import type { Sentences } from '../sentences.ts';

/** What else was done that day, and what the edits between 96372 and other codes make of it. */
export const visitServiceSentences = {
  'no-99211.none': 'No 99211 the same day.',
  'no-99211.found': '{codes} ({where}) is never reported with 96372, whatever the modifier. Take it off ({list}).',
  'no-99211.modifier-25':
    '{codes} ({where}) the same day: for a facility modifier 25 may lift the edit ({list}). Was it a visit of its own, beside giving the injection?',
  'em-modifier-25.none': 'No office visit the same day.',
  'em-modifier-25.separate': '{codes} ({where}) carries modifier 25. The note must show what was separate.',
  'em-modifier-25.question':
    '{codes} ({where}) the same day without modifier 25 ({list}). Did it do more than lead to the injection, and does the note show that by itself?',
  'em-modifier-25.only-injection':
    'The reason of the visit is the injection only ({reason}), beside {codes} ({where}). Was there a visit of its own, or the injection alone?',
  'em-hospital.none': 'No hospital or emergency visit the same day.',
  'em-hospital.no-edit': 'No NCCI edit on this side between {codes} ({where}) and 96372 ({list}).',
  'em-hospital.contains':
    'The code 96372 is column 2 to {codes} ({where}); a modifier may lift that ({list}). Who reports the injection, and was it separate from the visit?',
  'em-hospital.modifier-25':
    '{codes} ({where}) is column 2 to 96372 ({list}). Does the visit stand by itself, so that modifier 25 applies?',
  'other-administration.none': 'No infusion, push or chemotherapy administration the same day.',
  'other-administration.no-edit': 'No NCCI edit between {codes} ({where}) and 96372 ({list}).',
  'other-administration.same-day':
    'The code 96372 is column 2 to {codes} ({where}, {list}). Was it a separate drug, site or time, so that modifier 59, XS or XU applies?',
  'other-administration.given':
    'The same day holds another administration ({families}), to which 96372 is column 2. Was the injection a separate drug, site or time, so that modifier 59, XS or XU applies?',
  'allergy-or-skin-test.none': 'No allergen injection, skin test or 90460 the same day.',
  'allergy-or-skin-test.no-edit': 'No NCCI edit between {codes} ({where}) and 96372 ({list}).',
  'allergy-or-skin-test.same-day':
    'The code 96372 is column 2 to {codes} ({where}, {list}). Is 96372 another injection than that one, so that a modifier applies?',
  'allergy-or-skin-test.given':
    'The same day holds another service ({families}), to which 96372 is column 2. Is 96372 another injection than that one?',
  'vascular-access.none': 'No 36591, 36592 or 96523 the same day.',
  'vascular-access.found': '{codes} ({where}) is column 2 to 96372, and no modifier lifts that ({list}).',
  'no-99211.in-words':
    'Words name 99211 ({words}; {where}) without a code. It is never reported with 96372: is it charged?',
  'no-99211.stands': '{codes} ({where}) stands beside 96372 on a facility claim ({list}).',
  'em-modifier-25.no-edit':
    'No NCCI edit between {codes} ({where}) and 96372. Some payers ask for modifier 25 all the same.',
  'ncci-never.none': 'No code of the day is known to hold 96372 whatever the modifier.',
  'ncci-never.newborn':
    'The code 96372 is column 2 to {codes} ({where}), and no modifier lifts that ({list}): newborn care holds the injection.',
  'ncci-never.hospital-visit':
    'The code 96372 is column 2 to {codes} ({where}), and no modifier lifts that ({list}). The injection is not reported beside the visit.',
  'ncci-never.found':
    'The code 96372 is column 2 to {codes} ({where}), and no modifier lifts that ({list}). The injection is not reported beside it.',
  'ncci-edit.none': 'No other procedure code the same day.',
  'ncci-edit.no-edit': 'No NCCI edit between 96372 and {codes} ({where}, {list}).',
  'ncci-edit.held': '{codes} ({where}) holds 96372 whatever the modifier: the check for such codes says so.',
  'ncci-edit.separate':
    'The code 96372 is column 2 to {codes} ({where}, {list}). Was the injection separate (another site, drug or purpose), so that XS or 59 applies?',
  'ncci-edit.separated':
    'Every charge of 96372 carries a modifier that says it was separate ({modifiers}). The note has to show what was.',
  'ncci-edit.other-never': '{codes} ({where}) is column 2 to 96372, and no modifier lifts that ({list}).',
  'ncci-edit.other-separate':
    '{codes} ({where}) is column 2 to 96372 ({list}). Was it separate, so that a modifier applies?',
  'ncci-edit.given':
    'The same day holds another service ({families}), whose codes usually have 96372 as column 2. Was the injection at another site and unrelated?',
  'ncci-edit.not-in-list':
    'The built-in rows of the NCCI edits do not hold {codes} ({where}); most procedures have an edit. Load the official table, or look them up.',
  'ncci-edit.uncoded':
    'Recorded without a HCPCS code: {services} ({where}). Look up whether it has an edit with 96372.',
  'one-syringe.separate': 'No words of a shared syringe among the injections that are counted apart.',
  'one-syringe.maybe':
    'One entry speaks of mixed drugs ({words}), another of the same time does not. Both are counted: were they drawn into one syringe, and so one injection?',
  'global-package.none': 'No maternity or newborn care the same day. Surgical global periods cannot be seen from here.',
  'global-package.maternity':
    'The code 96372 is column 2 to {codes} ({where}, {list}). Is the injection unrelated to the maternity package?',
  'global-package.newborn': '{codes} ({where}) the same day ({list}). Is the injection outside of newborn care?',
  'further-injections.units': 'The policy wants one line of 96372 with {billed} units.',
  'further-injections.modifier':
    'The policy wants a line for each injection: 96372, and {further} more with modifier {modifier}.',
  'unlikely-units.usual': '{units} on one day is within the medically unlikely edit of {limit} ({list}).',
  'unlikely-units.unlikely':
    '{units} units on one day are more than the {limit} of the medically unlikely edit ({list}); then the whole day is denied. Is each injection documented by itself?',
} as const satisfies Partial<Sentences>;
