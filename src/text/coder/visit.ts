import type { Sentences } from '../sentences.ts';

/** The visit, its place, and how its injections are counted. */
export const visitSentences = {
  'date-in-visit.inside': 'The time lies inside the visit.',
  'date-in-visit.outside': 'The administration time ({given}) lies outside the visit ({start} to {end}).',
  'date-in-visit.no-period': 'The visit has no start, so the date of service cannot be placed in it.',
  'date-in-visit.imprecise':
    'Administration time ({given}) and visit period ({start} to {end}) are not precise enough to compare.',
  'date-in-visit.no-zone':
    'Administration ({given}) and visit ({start} to {end}) are in UTC on different days. Without the time zone of the facility in the configuration it cannot be told whether they share a local day.',
  'date-in-visit.beyond-zone':
    'Administration ({given}) or visit ({start} to {end}) lies outside the years of the time zone table that was handed in, so its local day cannot be told.',
  'date-in-visit.long':
    'The visit ({start} to {end}) lasts longer than {days} days, so it contains the time ({given}) without saying much. Is it one visit, or an account for a series of them?',
  'visit-linked.linked': 'The administration is linked to the visit.',
  'visit-linked.candidate': 'This EHR does not share the visit link; the visit is the only one that contains the time.',
  'visit-linked.absent': 'The administration is not linked to a visit, and no visit contains its time.',
  'visit-linked.absent-candidates':
    'The administration is not linked to a visit. Visits that contain its time: {count}.',
  'visit-linked.other': 'The context of the administration is not an encounter.',
  'visit-linked.dangling': 'The visit reference points to nothing.',
  'visit-linked.unread': 'The linked visit could not be read ({why}).',
  'visit-linked.unclear': 'The linked visit has no status that says it took place ({status}). Did it?',
  'visit-linked.not-a-visit': 'The linked visit has status {status}, so it did not take place.',
  'place-of-service.billable': 'Place of service {pos} ({place}) is one this side may report.',
  'place-of-service.inpatient': 'Inpatient stay: no separate professional injection.',
  'place-of-service.several':
    'Locations and types of the visit name different places of service ({place}). Which one applies?',
  'place-of-service.category':
    'The administration has category {category}, which does not fit the place of the visit. Where was it given?',
  'place-of-service.contradicted':
    'An encounter of class inpatient covers it, but the place of service is {pos} ({place}). Was the patient admitted?',
  'place-of-service.sign':
    'Place of service is {pos} ({place}), but type, class history or location of the visit also say: {words}. Which applies?',
  'place-of-service.sign-own-rate':
    'Place of service is {pos} ({place}), but type, class or location of the visit also say: {words}. Such stays, clinics and programs are often paid as a whole: is the injection paid separately?',
  'place-of-service.other-time':
    'The location that names the place ({place}) was in use at another time ({words}). Where was the injection given?',
  'place-of-service.home':
    'Place of service {pos} ({place}): at home a nurse alone is not incident-to. Was the billing practitioner present?',
  'place-of-service.own-rate':
    'Place of service {pos} ({place}) is often paid by an encounter rate, a bundle or consolidated billing. Is the injection paid separately?',
  'place-of-service.facility':
    'Place of service {pos} ({place}): the facility reports the injection; a modifier does not change that. Is this a claim of the facility?',
  'place-of-service.other-place':
    'Place of service {pos} ({place}, {setting}) is not one that this side of the claim reports without question. Who reports this injection?',
  'place-of-service.class-only':
    'The visit has only a class ({setting}), which names no place of service. Was the injection given in the office?',
  'place-of-service.absent': 'Nothing names the place of service.',
  'place-of-service.unread': 'The location of the visit could not be read ({why}).',
  'place-of-service.whole-missing':
    'The visit is part of another encounter, which is not in the record. Was that one a stay, an observation or an emergency visit?',
  'place-of-service.whole-unread':
    'The encounter that the visit is part of could not be read ({why}); it may be an inpatient stay.',
  'supervision.gave-it': 'Given in person by somebody who bills in their own name: no supervision is needed.',
  'supervision.named': 'A supervising practitioner takes part in the visit: {name}.',
  'supervision.ask':
    'No supervising practitioner is named; without one CPT points to 99211 and Medicare pays neither. Was one in the office suite, and does the plan of care come from the billing practitioner?',
  'supervision.ask-or-video':
    'No supervising practitioner is named; without one CPT points to 99211 and Medicare pays neither. Was one in the office suite or (Medicare, from 2026-01-01) present by live audio and video, and does the plan of care come from the billing practitioner?',
  'possible-duplicate.none': 'No other administration has the same drug, time and site.',
  'possible-duplicate.duplicate':
    'Another administration has the same drug at about the same time. Was the injection given twice, or charted twice?',
  'possible-duplicate.soon-again':
    'Another administration has the same drug within the hour, and the drug is mostly given once. Was the injection given twice, or charted twice?',
  'repeat-times.told-apart': 'Same-day administrations of the same drug have clock times of their own.',
  'repeat-times.no-time':
    'Another administration of the same drug that day, and this one has no clock time: repeat injections are told apart by their times.',
  'immunization-twin.none': 'No Immunization of the same day.',
  'immunization-twin.other-product': 'The Immunization of the same day is another product ({vaccine}).',
  'immunization-twin.vaccine':
    'The same product is recorded as an Immunization of the same day ({vaccine}): vaccine administration, not 96372.',
  'immunization-twin.unclear':
    'An Immunization of the same day ({vaccine}) cannot be told apart from this administration. Is it the same vaccine?',
  'immunization-twin.day-unknown':
    'An Immunization of the same product has no usable day ({vaccine}). Is it the same administration?',
  'immunization-twin.unread': 'An Immunization of the same day cannot be relied on ({why}).',
  // Said beside the two numbers, so these hold no numbers themselves.
  'units-counted.each': 'Each documented injection counts by itself.',
  'units-counted.together': 'Entries that were charted twice, or drawn into one syringe, count once.',
  'units-counted.divided': 'A dose divided over two sites counts twice; how many injections it was is to be confirmed.',
  'units-counted.limited': 'The policy limits how many of the documented injections count.',
  'units-counted.none': 'There is no injection to count.',
} as const satisfies Partial<Sentences>;
