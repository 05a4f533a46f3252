import type { RuleTitle } from './rules.ts';

/** Titles of the rules over what else was done that day. */
export const visitTitles: Readonly<Record<string, RuleTitle>> = {
  'no-99211': {
    name: 'No nurse visit beside',
    bad: 'Nurse visit beside the injection',
    why: 'What a nurse does for an injection belongs to the injection.',
  },
  'em-modifier-25': {
    name: 'Office visit beside',
    bad: 'Office visit the same day',
    why: 'A visit stands beside an injection when it was about more than the injection, and the note shows it.',
  },
  'em-hospital': {
    name: 'Hospital visit beside',
    bad: 'Hospital visit the same day',
    why: 'Visits in a hospital or emergency room often hold the injections that are given in them.',
  },
  'other-administration': {
    name: 'Other administrations',
    bad: 'Infusion or other administration the same day',
    why: 'An injection beside an infusion counts by itself only when it is a separate drug, site or time.',
  },
  'allergy-or-skin-test': {
    name: 'Allergy injections and tests',
    bad: 'Allergy injection or test the same day',
    why: 'An allergy injection or a skin test is a service of its own: the injection must be another one.',
  },
  'vascular-access': {
    name: 'Port and line',
    bad: 'Work on a port the same day',
    why: 'Flushing a port or drawing from it belongs to the other service of the day.',
  },
  'ncci-never': {
    name: 'No service that holds it',
    bad: 'Another service holds the injection',
    why: 'Some services of the day hold every injection that is given with them, and nothing can set it apart.',
  },
  'ncci-edit': {
    name: 'Other services',
    bad: 'Other service the same day',
    why: 'Many procedures hold the injections that belong to them.',
  },
  'global-package': {
    name: 'Care packages',
    bad: 'Maternity or newborn care the same day',
    why: 'Care of a pregnancy or a newborn is one package, with the usual injections in it.',
  },
  'further-injections': {
    name: 'Further injections',
    bad: 'Further injections',
    why: 'How the second injection of a day is written differs from place to place.',
  },
  'unlikely-units': {
    name: 'Number of injections',
    bad: 'Many injections on one day',
    why: 'An unusual number is often a charting fault, and is asked about.',
  },
  'repeat-times': {
    name: 'Times of repeats',
    bad: 'Repeat without a time',
    why: 'Two injections of one drug on one day are told apart by their times.',
  },
  'immunization-twin': {
    name: 'No immunization record',
    bad: 'Perhaps recorded as an immunization',
    why: 'A vaccine is often recorded twice, as an immunization and as an administration. It is one service, of its own kind.',
  },
  'one-syringe': {
    name: 'One syringe each',
    bad: 'Perhaps one syringe',
    why: 'Drugs that were drawn into one syringe are one injection.',
  },
};
