import type { Sentences } from '../sentences.ts';

/** What else was done that day, beside the injections. */
export const visitServiceSentences = {
  'no-99211.none': 'No nurse visit is recorded beside the injection.',
  'no-99211.found':
    'A nurse visit ({codes}, {where}) is recorded beside the injection. The injection already holds what the nurse did for it.',
  'no-99211.modifier-25':
    'A short visit ({codes}, {where}) is recorded beside the injection. Was it more than giving the injection?',
  'em-modifier-25.none': 'No office visit is recorded beside the injection.',
  'em-modifier-25.separate': 'The office visit ({codes}, {where}) is marked as separate from the injection.',
  'em-modifier-25.question':
    'An office visit ({codes}, {where}) is recorded the same day. Was it about more than the injection, and does the note say so?',
  'em-modifier-25.only-injection':
    'The reason of the visit is the injection only ({reason}), but an office visit ({codes}, {where}) is recorded. Was anything else looked at?',
  'em-hospital.none': 'No hospital visit is recorded the same day.',
  'em-hospital.no-edit': 'The hospital visit ({codes}, {where}) stands beside the injection by itself.',
  'em-hospital.contains':
    'A hospital visit ({codes}, {where}) is recorded the same day. Was the injection given by the hospital, as part of it?',
  'em-hospital.modifier-25':
    'A hospital visit ({codes}, {where}) is recorded the same day. Was it about more than the injection?',
  'other-administration.none': 'No infusion or other injection of another kind is recorded the same day.',
  'other-administration.no-edit': 'What else was given that day ({codes}, {where}) stands by itself.',
  'other-administration.same-day':
    'Another administration ({codes}, {where}) is recorded the same day. Was the injection another drug, at another site or at another time?',
  'other-administration.given':
    'Something else was given the same day: {families}. Was the injection another drug, at another site or at another time?',
  'allergy-or-skin-test.none': 'No allergy injection or skin test is recorded the same day.',
  'allergy-or-skin-test.no-edit': 'The test or vaccine that day ({codes}, {where}) stands by itself.',
  'allergy-or-skin-test.same-day':
    'An allergy injection, vaccine or skin test ({codes}, {where}) is recorded the same day. Was this injection another one?',
  'allergy-or-skin-test.given':
    'Something else was given the same day: {families}. Was this injection for something else?',
  'vascular-access.none': 'No blood draw from a port or flush of one is recorded the same day.',
  'vascular-access.found':
    'A port was flushed or drawn from ({codes}, {where}) the same day; the injection already holds it.',
  'no-99211.in-words':
    'The visit is also called: {words}. Is a short visit with the nurse listed beside the injection?',
  'no-99211.stands': 'The short visit ({codes}, {where}) stands beside the injection.',
  'em-modifier-25.no-edit': 'The visit ({codes}, {where}) stands beside the injection by itself.',
  'ncci-never.none': 'No other service of the day is known to hold the injection in any case.',
  'ncci-never.newborn': 'Newborn care ({codes}, {where}) of the same day already holds the injection.',
  'ncci-never.hospital-visit':
    'A hospital visit ({codes}, {where}) is recorded the same day, which already holds the injection.',
  'ncci-never.found': 'Another service of the same day ({codes}, {where}) already holds the injection.',
  'ncci-edit.none': 'No other procedure is recorded the same day.',
  'ncci-edit.no-edit': 'The other services of the day ({codes}) go with an injection.',
  'ncci-edit.held':
    'What else is recorded that day ({codes}, {where}) holds the injection in any case; that is said by itself.',
  'ncci-edit.separate':
    'Another service ({codes}, {where}) is recorded the same day. Was the injection for something else, or at another site?',
  'ncci-edit.separated': 'The injection is marked as separate from the other services of the day ({modifiers}).',
  'ncci-edit.other-never': 'The injection already holds another service of the same day ({codes}, {where}).',
  'ncci-edit.other-separate':
    'Another service ({codes}, {where}) is recorded the same day. Was it separate from the injection?',
  'ncci-edit.given':
    'Something else was given the same day: {families}. Was the injection for something else, or at another site?',
  'ncci-edit.not-in-list': 'Whether these services go with an injection is not known here: {codes}.',
  'ncci-edit.uncoded':
    'Something else was done that day ({services}); it has no code to tell whether an injection goes with it.',
  'one-syringe.separate': 'Nothing says that the drugs were drawn into one syringe.',
  'one-syringe.maybe':
    'One entry says that drugs were mixed, and another drug was given at the same time. Were they drawn into one syringe?',
  'global-package.none': 'No maternity or newborn care is recorded the same day.',
  'global-package.maternity':
    'Maternity care ({codes}, {where}) is recorded the same day. Was the injection for something else than the pregnancy?',
  'global-package.newborn':
    'Newborn care ({codes}, {where}) is recorded the same day. Was the injection something else than the usual care of a newborn?',
  'further-injections.units': 'The injections of this visit stand together in one line.',
  'further-injections.modifier': 'Each further injection of this visit stands in a line of its own.',
  'unlikely-units.usual': 'The number of injections is not unusual.',
  'unlikely-units.unlikely': '{units} injections on one day are unusual. Are there that many, each recorded once?',
} as const satisfies Partial<Sentences>;
