import type { Sentences } from '../sentences.ts';

/** What was given, when, how and where on the body. */
export const administrationSentences = {
  'given.completed': 'The administration is recorded as completed.',
  'given.not-done': 'Recorded as not given.',
  'given.entered-in-error': 'Recorded as entered in error.',
  'given.contradicted': 'The entry is marked completed, but it also says: {words}. Correct whichever is wrong.',
  'given.note-says-not': 'The entry is marked completed, but a note says: {words}. Was this injection given?',
  'given.partly': 'The entry says that only part of the dose was given. Was the injection given as recorded?',
  'given.not-finished': 'The entry is marked {status}. Was the injection given?',
  'given.status-unknown': 'The entry does not say whether the injection was given. Was it given?',
  'given.no-status': 'The entry does not say whether the injection was given.',
  'route-documented.recorded': 'The route is recorded.',
  'route-documented.absent': 'No route is recorded on the administration record.',
  'route-documented.unspecified': 'The route says only that it was an injection, not which kind.',
  'route-documented.ambiguous': 'The route can be read in more than one way. Record the one that was used.',
  'route-documented.conflict': 'The parts of the route entry name different routes. Record the one that was used.',
  'route-documented.ward-word': 'The route is written in a short form. Does it mean {route} here?',
  'route-code-system.not-snomed':
    'The route was understood, but its code is filed under a list it does not belong to. Please tell whoever looks after the list of routes.',
  'route-qualifies.qualifies': 'Given by {route} injection.',
  'route-qualifies.another-service': 'Given by another route: {route}.',
  'not-another-service.implanted-hormone': 'Placed as an implant: {route}.',
  'route-qualifies.unknown-service':
    'The recorded route is {route}. Was this an intramuscular or subcutaneous injection?',
  'injection-not-infusion.no-sign': 'Nothing in the entry speaks of an infusion.',
  'injection-not-infusion.conflict':
    'The route is {route}, but the entry also speaks of an infusion: {words}. Correct whichever is wrong.',
  'injection-not-infusion.doubt': 'The route is {route}, but the entry also says: {words}. Was it given as recorded?',
  'product-fits-route.fits': 'The product can be given by the recorded route.',
  'product-fits-route.form':
    'The route is {route}, but the product is not an injection: {words}. Correct whichever is wrong.',
  'product-fits-route.way':
    'The route is {route}, but the name of the product says: {words}. Was it given as recorded?',
  'product-fits-route.doubt':
    'The product is recorded as: {words}. Was it this one drug alone, given as an injection by {route}?',
  'date-documented.recorded': 'The time of the injection is recorded.',
  'date-documented.day-only': 'The day of the injection is recorded, without a time.',
  'date-documented.absent': 'The date and time of the injection are not recorded.',
  'date-documented.invalid': 'What is recorded as the time of the injection is not a date.',
  'date-documented.imprecise': 'The date of the injection ({given}) does not name the day.',
  'date-documented.no-offset':
    'The time of the injection ({given}) does not say for which time zone, so its day is not certain.',
  'date-documented.future': 'The time of the injection ({given}) lies after the record was read.',
  'date-documented.end-before-start': 'The injection ends ({end}) before it starts ({given}).',
  'dose-with-unit.recorded': 'Dose recorded: {value} {unit}.',
  'dose-with-unit.absent': 'The dose is not recorded on the administration record.',
  'dose-with-unit.text-only': 'The dose is written only as text: {text}. Was this the amount that was given?',
  'dose-with-unit.no-value': 'The dose has a unit, but no amount.',
  'dose-with-unit.no-number': 'The amount of the dose ({text}) is not recorded as a plain number.',
  'dose-with-unit.no-unit': 'The dose has an amount ({text}), but no unit.',
  'dose-with-unit.not-positive': 'The recorded dose ({text}) is not an amount that can be given.',
  'dose-with-unit.unknown-unit': 'The unit of the dose ({text}) is not one that can be converted.',
  'dose-with-unit.unit-conflict': 'The dose names two different units ({text}).',
  'dose-with-unit.text-conflict':
    'The dose and the dosage text name different amounts ({text}). Record the amount that was given.',
  'dose-with-unit.misfit':
    'The dose ({dose}) and its words ({words}) do not both fit the product ({strength}). How much was given?',
  'dose-with-unit.per-weight':
    'The dose is recorded per body weight or surface ({text}). Record the amount that was given.',
  'dose-with-unit.concentration': 'The dose is recorded as a strength ({text}). Record the amount that was given.',
  'dose-with-unit.out-of-range': 'The recorded dose ({text}) is not a number that can be right.',
  'split-dose.one-site': 'Nothing in the record says that the dose was divided.',
  'split-dose.several-sites':
    'The entry speaks of more than one site ({words}). Was the dose given as more than one injection?',
  'split-dose.several-records':
    'The same drug is recorded at the same time at another site. Was one dose given as two injections?',
  'site-documented.recorded': 'Site recorded: {site}.',
  'site-documented.absent': 'The injection site is not recorded.',
  'site-documented.conflict':
    'The parts of the site entry name different sites ({site}). Record the one that was used.',
  'site-documented.unclear':
    'The recorded site ({site}) does not clearly say where on the body. Where was the injection given?',
  'site-documented.unlikely':
    'The site is {site}, where {route} injections are not usually given. Are site and route as recorded?',
  'site-fits-route.fits': 'Nothing speaks against the site ({site}) for this route.',
  'site-fits-route.abdomen':
    'The injection is recorded into the muscle ({route}), but at the abdomen ({site}), where injections go under the skin. Are route and site as recorded?',
  'site-laterality.recorded': 'Side recorded: {side}.',
  'site-laterality.absent': 'The site ({site}) does not say left or right.',
  'performer-documented.recorded': 'Who gave it is recorded: {name}.',
  'performer-documented.absent': 'Who gave the injection is not recorded.',
  'performer-documented.only-others': 'The entry names who ordered or checked the injection, but not who gave it.',
  'performer-documented.not-a-person': 'The entry names no staff member who gave the injection.',
  'performer-documented.dangling': 'The staff member that the entry refers to cannot be found.',
  'performer-documented.unread': 'Who gave the injection could not be read ({why}).',
  'performer-documented.self-administered': 'The record says that the patient or a relative gave it.',
  'performer-documented.conflict':
    'The record names a staff member, and also says that the patient or a relative gave it.',
  'giver-credential.recorded': 'The credential of who gave it is recorded: {credential}.',
  'giver-credential.absent': 'No credential (such as RN or MA) is recorded for who gave it ({name}).',
  'patient-alive.alive': 'Nothing about the patient speaks against the date.',
  'patient-alive.before-birth':
    'The injection ({given}) is dated before the patient was born. Correct whichever date is wrong.',
  'patient-alive.after-death':
    'The injection ({given}) is dated after the recorded death of the patient. Correct whichever date is wrong.',
  'patient-alive.undated':
    'The patient is recorded as deceased, without a day that can be compared. Was the injection ({given}) given before?',
  'patient-alive.unread': 'What the record says about the life of the patient could not be read ({why}).',
  'site-volume.usual': 'The volume ({volume} mL) is one that is given as one injection.',
  'site-volume.large':
    'A volume of {volume} mL is more than is usual for one injection at this site ({site}). Are amount and site as recorded?',
  'observation-after.ask':
    'The label of {drug} asks to watch the patient after the injection. Is it recorded how long that was?',
} as const satisfies Partial<Sentences>;
