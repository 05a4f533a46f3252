import type { Sentences } from '../sentences.ts';

/** What was given, when, how and where on the body. */
export const administrationSentences = {
  'given.completed': 'Status is completed and nothing in the record speaks against it.',
  'given.not-done': 'Status is not-done: nothing was administered, so there is nothing to report.',
  'given.entered-in-error': 'Status is entered-in-error: the entry counts as never made.',
  'given.contradicted': 'Status is completed, but the entry also says: {words}. The record contradicts itself.',
  'given.note-says-not': 'Status is completed, but a note says: {words}. Was this injection given?',
  'given.partly': 'The entry says that only part of the dose was given. Was enough given for the dose as recorded?',
  'given.not-finished': 'Status is {status}, not completed. Was the injection given?',
  'given.status-unknown': 'Status is unknown. Was the injection given?',
  'given.no-status': 'The administration has no status.',
  'route-documented.recorded': 'The route is recorded and can be read in one way only.',
  'route-documented.absent':
    'The administration has no route, neither coded nor in text. It is not inferred from the drug.',
  'route-documented.unspecified': 'The route names no tissue ("injection", "parenteral"), so it fits several services.',
  'route-documented.ambiguous': 'The route names more than one way of giving. Only the one that was used may stand.',
  'route-documented.conflict': 'Code, display and text of the route name different routes.',
  'route-documented.ward-word':
    'The route rests on ward shorthand that we take for {route}; no published list we have read says so. Does it mean that here?',
  'route-code-system.not-snomed':
    'The route code is a SNOMED CT identifier under a system that is not SNOMED CT. It was taken at its word; have the mapping corrected.',
  'route-qualifies.qualifies': 'The route is {route}, which 96372 covers.',
  'route-qualifies.another-service': 'The route is {route}: another service ({family}).',
  'not-another-service.implanted-hormone':
    'The route is {route}: an implant of a hormonal antineoplastic. Payers take {hormone} or {implant}.',
  'route-qualifies.unknown-service':
    'The route is {route}, which names no service known here. Was this an intramuscular or subcutaneous injection?',
  'injection-not-infusion.no-sign': 'No rate, duration, pump or infusion wording beside the route.',
  'injection-not-infusion.conflict': 'The route is {route}, but the entry also has signs of an infusion: {words}.',
  'injection-not-infusion.doubt':
    'The route is {route}, but a note, a code, a device or the duration speaks of another way: {words}. Which is right?',
  'product-fits-route.fits': 'Nothing in the name or form of the product speaks against the route.',
  'product-fits-route.form':
    'The route is {route}, but name or form of the product say that it is not injected: {words}.',
  'product-fits-route.way':
    'The route is {route}, but the name of the product mentions another way: {words}. Which is right?',
  'product-fits-route.doubt':
    'The name of the product may stand for a second drug, a vaccine, a joint injection or a form that is not injected: {words}. Was it one injection by {route}?',
  'date-documented.recorded': 'Date and time are recorded: {given}.',
  'date-documented.day-only':
    'The day is recorded ({given}); a clock time is only needed to tell repeat injections apart.',
  'date-documented.absent': 'The administration has no date of service.',
  'date-documented.invalid': 'The recorded time cannot be read as a date.',
  'date-documented.imprecise': 'The date ({given}) does not name the day of service.',
  'date-documented.no-offset': 'The time ({given}) has no offset from UTC, so the day of service is not certain.',
  'date-documented.future': 'The time ({given}) lies in the future of this record, so it is not when it was given.',
  'date-documented.end-before-start': 'The recorded end ({end}) lies before the start ({given}).',
  'dose-with-unit.recorded': 'Dose recorded as an amount with a unit: {value} {unit}.',
  'dose-with-unit.absent': 'The administration has no dose.',
  'dose-with-unit.text-only': 'The dose is only in text ({text}). Was this the amount that was given?',
  'dose-with-unit.no-value': 'The dose has a unit, but no value.',
  'dose-with-unit.no-number':
    'The value of the dose ({text}) is not recorded as a plain number, so no units can be counted from it.',
  'dose-with-unit.no-unit': 'The dose has a value ({text}), but no unit, so it cannot be converted.',
  'dose-with-unit.not-positive': 'The dose ({text}) is zero or negative.',
  'dose-with-unit.unknown-unit': 'The unit of the dose ({text}) is not known and cannot be converted.',
  'dose-with-unit.unit-conflict': 'Code and text of the dose unit differ ({text}).',
  'dose-with-unit.text-conflict': 'Dose and dosage text name different amounts ({text}).',
  'dose-with-unit.misfit':
    'Dose ({dose}), dosage text ({words}) and strength of the product ({strength}) cannot all be right. How much was given?',
  'dose-with-unit.per-weight': 'The dose is per weight or surface ({text}): no amount can be derived from it.',
  'dose-with-unit.concentration': 'The dose is a concentration ({text}): no amount can be derived from it.',
  'dose-with-unit.out-of-range': 'The dose ({text}) is outside anything that can be administered.',
  'split-dose.one-site': 'One site, and no other record of the same drug and time at another site.',
  'split-dose.several-sites': 'The entry speaks of more than one site ({words}). How many injections were given?',
  'split-dose.several-records':
    'The same drug is recorded at the same time at another site. Were these separate injections of a divided dose?',
  'site-documented.recorded': 'Body site recorded: {site}.',
  'site-documented.absent': 'The administration has no body site.',
  'site-documented.conflict': 'Code and text of the body site differ ({site}).',
  'site-documented.unclear': 'The body site ({site}) does not clearly name a place on the body. Which was it?',
  'site-documented.unlikely':
    'The site ({site}) is one of joints or veins, the route is {route}. Was it another service?',
  'site-fits-route.fits': 'The site ({site}) is not one that speaks against the route ({route}).',
  'site-fits-route.abdomen':
    'The route is {route}, but the site is the abdomen ({site}), where injections go under the skin. Which of the two is right?',
  'site-laterality.recorded': 'Laterality recorded: {side}.',
  'site-laterality.absent': 'The site ({site}) is paired and has no laterality.',
  'performer-documented.recorded': 'Administered by: {name}.',
  'performer-documented.absent': 'The administration names nobody as performer.',
  'performer-documented.only-others':
    'The performers are there in other functions only; nobody is named as having administered it.',
  'performer-documented.not-a-person': 'The performer is a device, an organization or unnamed, not a person.',
  'performer-documented.dangling': 'The performer points to nothing, and no name is recorded.',
  'performer-documented.unread': 'The performer could not be read ({why}).',
  'performer-documented.self-administered': 'Self-administered: giving it was no service of the staff.',
  'performer-documented.conflict':
    'The record names a staff member as performer and also says that it was self-administered.',
  'giver-credential.recorded': 'The performer has a credential: {credential}.',
  'giver-credential.absent': 'The performer ({name}) has no credential, neither as qualification nor with the name.',
  'patient-alive.alive': 'The date lies in the life of the patient as recorded.',
  'patient-alive.before-birth': 'The date of service ({given}) lies before the recorded birth of the patient.',
  'patient-alive.after-death': 'The date of service ({given}) lies after the recorded death of the patient.',
  'patient-alive.undated':
    'The patient is recorded as deceased without a day that can be compared with {given}. Was the service before?',
  'patient-alive.unread': 'Birth or death of the patient could not be read ({why}).',
  'site-volume.usual': 'The volume ({volume} mL) is usual for one injection.',
  'site-volume.large':
    '{volume} mL is more than the usual {most} mL for one {route} injection ({site}). Is the amount right, or was it divided?',
  'observation-after.ask':
    '{drug} has observation after the injection on its label (olanzapine pamoate: three hours). Is it documented?',
} as const satisfies Partial<Sentences>;
