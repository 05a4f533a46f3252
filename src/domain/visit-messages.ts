/** The messages of the rules over what else was done that day. */
export const visitKeys = [
  'no-99211.none',
  'no-99211.found',
  'no-99211.modifier-25',
  'no-99211.stands',
  'no-99211.in-words',

  'em-modifier-25.none',
  'em-modifier-25.separate',
  'em-modifier-25.no-edit',
  'em-modifier-25.question',
  'em-modifier-25.only-injection',

  'em-hospital.none',
  'em-hospital.no-edit',
  'em-hospital.contains',
  'em-hospital.modifier-25',

  'other-administration.none',
  'other-administration.no-edit',
  'other-administration.same-day',
  'other-administration.given',

  'allergy-or-skin-test.none',
  'allergy-or-skin-test.no-edit',
  'allergy-or-skin-test.same-day',
  'allergy-or-skin-test.given',

  'vascular-access.none',
  'vascular-access.found',

  'ncci-never.none',
  'ncci-never.newborn',
  'ncci-never.hospital-visit',
  'ncci-never.found',

  'ncci-edit.none',
  'ncci-edit.no-edit',
  'ncci-edit.held',
  'ncci-edit.separate',
  'ncci-edit.separated',
  'ncci-edit.other-never',
  'ncci-edit.other-separate',
  'ncci-edit.given',
  'ncci-edit.not-in-list',
  'ncci-edit.uncoded',

  'global-package.none',
  'global-package.maternity',
  'global-package.newborn',

  'further-injections.units',
  'further-injections.modifier',

  'unlikely-units.usual',
  'unlikely-units.unlikely',

  'repeat-times.told-apart',
  'repeat-times.no-time',

  'immunization-twin.none',
  'immunization-twin.other-product',
  'immunization-twin.vaccine',
  'immunization-twin.unclear',
  'immunization-twin.day-unknown',
  'immunization-twin.unread',

  'one-syringe.separate',
  'one-syringe.maybe',
] as const;
