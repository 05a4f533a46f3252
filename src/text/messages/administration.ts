import type { Messages } from './shape.ts';

/** What was given, when, how and where on the body. */
export const administrationMessages = {
  'given.completed': {
    clinician: 'The administration is recorded as completed.',
    coder: 'Status is completed and nothing in the record speaks against it.',
  },
  'given.not-done': {
    clinician: 'Recorded as not given.',
    coder: 'Status is not-done: nothing was administered, so there is nothing to report.',
  },
  'given.entered-in-error': {
    clinician: 'Recorded as entered in error.',
    coder: 'Status is entered-in-error: the entry counts as never made.',
  },
  'given.contradicted': {
    clinician: 'The entry is marked completed, but it also says: {words}. Correct whichever is wrong.',
    coder: 'Status is completed, but the entry also says: {words}. The record contradicts itself.',
  },
  'given.note-says-not': {
    clinician: 'The entry is marked completed, but a note says: {words}. Was this injection given?',
    coder: 'Status is completed, but a note says: {words}. Was this injection given?',
  },
  'given.partly': {
    clinician: 'The entry says that only part of the dose was given. Was the injection given as recorded?',
    coder: 'The entry says that only part of the dose was given. Was enough given for the dose as recorded?',
  },
  'given.not-finished': {
    clinician: 'The entry is marked {status}. Was the injection given?',
    coder: 'Status is {status}, not completed. Was the injection given?',
  },
  'given.status-unknown': {
    clinician: 'The entry does not say whether the injection was given. Was it given?',
    coder: 'Status is unknown. Was the injection given?',
  },
  'given.no-status': {
    clinician: 'The entry does not say whether the injection was given.',
    coder: 'The administration has no status.',
  },
  'route-documented.recorded': {
    clinician: 'The route is recorded.',
    coder: 'The route is recorded and can be read in one way only.',
  },
  'route-documented.absent': {
    clinician: 'No route is recorded on the administration record.',
    coder: 'The administration has no route, neither coded nor in text. It is not inferred from the drug.',
  },
  'route-documented.unspecified': {
    clinician: 'The route says only that it was an injection, not which kind.',
    coder: 'The route names no tissue ("injection", "parenteral"), so it fits several services.',
  },
  'route-documented.ambiguous': {
    clinician: 'The route can be read in more than one way. Record the one that was used.',
    coder: 'The route names more than one way of giving. Only the one that was used may stand.',
  },
  'route-documented.conflict': {
    clinician: 'The parts of the route entry name different routes. Record the one that was used.',
    coder: 'Code, display and text of the route name different routes.',
  },
  'route-qualifies.qualifies': {
    clinician: 'Given by {route} injection.',
    coder: 'The route is {route}, which 96372 covers.',
  },
  'route-qualifies.another-service': {
    clinician: 'Given by another route: {route}.',
    coder: 'The route is {route}: another service ({family}).',
  },
  'route-qualifies.unknown-service': {
    clinician: 'The recorded route is {route}. Was this an intramuscular or subcutaneous injection?',
    coder:
      'The route is {route}, which names no service known here. Was this an intramuscular or subcutaneous injection?',
  },
  'injection-not-infusion.no-sign': {
    clinician: 'Nothing in the entry speaks of an infusion.',
    coder: 'No rate, duration, pump or infusion wording beside the route.',
  },
  'injection-not-infusion.conflict': {
    clinician: 'The route is {route}, but the entry also speaks of an infusion: {words}. Correct whichever is wrong.',
    coder: 'The route is {route}, but the entry also has signs of an infusion: {words}.',
  },
  'injection-not-infusion.doubt': {
    clinician: 'The route is {route}, but the entry also says: {words}. Was it given as recorded?',
    coder: 'The route is {route}, but a note or the recorded duration speaks of another way: {words}. Which is right?',
  },
  'product-fits-route.fits': {
    clinician: 'The product can be given by the recorded route.',
    coder: 'Nothing in the name or form of the product speaks against the route.',
  },
  'product-fits-route.form': {
    clinician: 'The route is {route}, but the product is not an injection: {words}. Correct whichever is wrong.',
    coder: 'The route is {route}, but name or form of the product say that it is not injected: {words}.',
  },
  'product-fits-route.way': {
    clinician: 'The route is {route}, but the name of the product says: {words}. Was it given as recorded?',
    coder: 'The route is {route}, but the name of the product mentions another way: {words}. Which is right?',
  },
  'date-documented.recorded': {
    clinician: 'The time of the injection is recorded.',
    coder: 'Date and time are recorded: {given}.',
  },
  'date-documented.day-only': {
    clinician: 'The day of the injection is recorded, without a time.',
    coder: 'The day is recorded ({given}); a clock time is only needed to tell repeat injections apart.',
  },
  'date-documented.absent': {
    clinician: 'The date and time of the injection are not recorded.',
    coder: 'The administration has no date of service.',
  },
  'date-documented.invalid': {
    clinician: 'What is recorded as the time of the injection is not a date.',
    coder: 'The recorded time cannot be read as a date.',
  },
  'date-documented.imprecise': {
    clinician: 'The date of the injection ({given}) does not name the day.',
    coder: 'The date ({given}) does not name the day of service.',
  },
  'date-documented.no-offset': {
    clinician: 'The time of the injection ({given}) does not say for which time zone, so its day is not certain.',
    coder: 'The time ({given}) has no offset from UTC, so the day of service is not certain.',
  },
  'date-documented.future': {
    clinician: 'The time of the injection ({given}) lies after the record was read.',
    coder: 'The time ({given}) lies in the future of this record, so it is not when it was given.',
  },
  'date-documented.end-before-start': {
    clinician: 'The injection ends ({end}) before it starts ({given}).',
    coder: 'The recorded end ({end}) lies before the start ({given}).',
  },
  'dose-with-unit.recorded': {
    clinician: 'Dose recorded: {value} {unit}.',
    coder: 'Dose recorded as an amount with a unit: {value} {unit}.',
  },
  'dose-with-unit.absent': {
    clinician: 'The dose is not recorded on the administration record.',
    coder: 'The administration has no dose.',
  },
  'dose-with-unit.text-only': {
    clinician: 'The dose is written only as text: {text}. Was this the amount that was given?',
    coder: 'The dose is only in text ({text}). Was this the amount that was given?',
  },
  'dose-with-unit.no-value': {
    clinician: 'The dose has a unit, but no amount.',
    coder: 'The dose has a unit, but no value.',
  },
  'dose-with-unit.no-unit': {
    clinician: 'The dose has an amount ({text}), but no unit.',
    coder: 'The dose has a value ({text}), but no unit, so it cannot be converted.',
  },
  'dose-with-unit.not-positive': {
    clinician: 'The recorded dose ({text}) is not an amount that can be given.',
    coder: 'The dose ({text}) is zero or negative.',
  },
  'dose-with-unit.unknown-unit': {
    clinician: 'The unit of the dose ({text}) is not one that can be converted.',
    coder: 'The unit of the dose ({text}) is not known and cannot be converted.',
  },
  'dose-with-unit.unit-conflict': {
    clinician: 'The dose names two different units ({text}).',
    coder: 'Code and text of the dose unit differ ({text}).',
  },
  'dose-with-unit.text-conflict': {
    clinician: 'The dose and the dosage text name different amounts ({text}). Record the amount that was given.',
    coder: 'Dose and dosage text name different amounts ({text}).',
  },
  'dose-with-unit.per-weight': {
    clinician: 'The dose is recorded per body weight or surface ({text}). Record the amount that was given.',
    coder: 'The dose is per weight or surface ({text}): no amount can be derived from it.',
  },
  'dose-with-unit.concentration': {
    clinician: 'The dose is recorded as a strength ({text}). Record the amount that was given.',
    coder: 'The dose is a concentration ({text}): no amount can be derived from it.',
  },
  'dose-with-unit.out-of-range': {
    clinician: 'The recorded dose ({text}) is not a number that can be right.',
    coder: 'The dose ({text}) is outside anything that can be administered.',
  },
  'split-dose.one-site': {
    clinician: 'Nothing in the record says that the dose was divided.',
    coder: 'One site, and no other record of the same drug and time at another site.',
  },
  'split-dose.several-sites': {
    clinician: 'The entry speaks of more than one site ({words}). Was the dose given as more than one injection?',
    coder: 'The entry speaks of more than one site ({words}). How many injections were given?',
  },
  'split-dose.several-records': {
    clinician: 'The same drug is recorded at the same time at another site. Was one dose given as two injections?',
    coder:
      'The same drug is recorded at the same time at another site. Were these separate injections of a divided dose?',
  },
  'site-documented.recorded': {
    clinician: 'Site recorded: {site}.',
    coder: 'Body site recorded: {site}.',
  },
  'site-documented.absent': {
    clinician: 'The injection site is not recorded.',
    coder: 'The administration has no body site.',
  },
  'site-documented.conflict': {
    clinician: 'The parts of the site entry name different sites ({site}). Record the one that was used.',
    coder: 'Code and text of the body site differ ({site}).',
  },
  'site-documented.unlikely': {
    clinician: 'The site is {site}, where {route} injections are not usually given. Are site and route as recorded?',
    coder: 'The site ({site}) is one of joints or veins, the route is {route}. Was it another service?',
  },
  'site-laterality.recorded': {
    clinician: 'Side recorded: {side}.',
    coder: 'Laterality recorded: {side}.',
  },
  'site-laterality.absent': {
    clinician: 'The site ({site}) does not say left or right.',
    coder: 'The site ({site}) is paired and has no laterality.',
  },
  'performer-documented.recorded': {
    clinician: 'Who gave it is recorded: {name}.',
    coder: 'Administered by: {name}.',
  },
  'performer-documented.absent': {
    clinician: 'Who gave the injection is not recorded.',
    coder: 'The administration names nobody as performer.',
  },
  'performer-documented.only-others': {
    clinician: 'The entry names who ordered or checked the injection, but not who gave it.',
    coder: 'The performers are there in other functions only; nobody is named as having administered it.',
  },
  'performer-documented.not-a-person': {
    clinician: 'The entry names no staff member who gave the injection.',
    coder: 'The performer is a device, an organization or unnamed, not a person.',
  },
  'performer-documented.dangling': {
    clinician: 'The staff member that the entry refers to cannot be found.',
    coder: 'The performer points to nothing, and no name is recorded.',
  },
  'performer-documented.unread': {
    clinician: 'Who gave the injection could not be read ({why}).',
    coder: 'The performer could not be read ({why}).',
  },
  'performer-documented.self-administered': {
    clinician: 'The record says that the patient or a relative gave it.',
    coder: 'Self-administered: giving it was no service of the staff.',
  },
  'performer-documented.conflict': {
    clinician: 'The record names a staff member, and also says that the patient or a relative gave it.',
    coder: 'The record names a staff member as performer and also says that it was self-administered.',
  },
} as const satisfies Messages;
