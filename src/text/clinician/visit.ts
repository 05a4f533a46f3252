import type { Sentences } from '../sentences.ts';

/** The visit, its place, and how its injections are counted. */
export const visitSentences = {
  'date-in-visit.inside': 'The injection was given during the visit.',
  'date-in-visit.outside': 'The time of the injection ({given}) lies outside the visit ({start} to {end}).',
  'date-in-visit.no-period': 'The visit does not say when it took place.',
  'date-in-visit.imprecise':
    'The times of the injection ({given}) and of the visit ({start} to {end}) are not precise enough to compare.',
  'date-in-visit.no-zone':
    'The times of the injection ({given}) and of the visit ({start} to {end}) are in UTC. Whether they fall on one day cannot be told until the time zone of this clinic is set up.',
  'date-in-visit.beyond-zone':
    'The local day of the injection ({given}) or of the visit ({start} to {end}) cannot be told: the time zone is not known so far back or ahead.',
  'date-in-visit.long':
    'The visit runs from {start} to {end}, which is long for one visit. Are its times right, and was the injection ({given}) given in it?',
  'visit-linked.linked': 'The injection is recorded in this visit.',
  'visit-linked.candidate': 'Only this visit fits the time of the injection. This EHR does not share the link itself.',
  'visit-linked.absent': 'The injection is not recorded in any visit.',
  'visit-linked.absent-candidates': 'The injection is not tied to a visit. {count} of the visits would fit its time.',
  'visit-linked.other': 'The injection is tied to something that is not a visit.',
  'visit-linked.dangling': 'The visit that the entry refers to cannot be found.',
  'visit-linked.unread': 'The visit could not be read ({why}).',
  'visit-linked.unclear': 'The visit of this injection has no status that says it took place ({status}). Did it?',
  'visit-linked.not-a-visit': 'The visit of this injection is marked {status}.',
  'place-of-service.billable': 'The place of the visit is recorded: {place}.',
  'place-of-service.inpatient': 'Given during an inpatient stay.',
  'place-of-service.several':
    'The record names more than one kind of place for this visit ({place}). Where was the injection given?',
  'place-of-service.category': 'The injection is marked as given elsewhere ({category}). Was it given at this visit?',
  'place-of-service.contradicted': 'The record says inpatient, but the place is {place}. Was the patient admitted?',
  'place-of-service.sign':
    'The place is {place}, but the record of the visit also says: {words}. Where was the injection given?',
  'place-of-service.sign-own-rate':
    'The place is {place}, but the record of the visit also says: {words}. Does the injection belong to that stay or program?',
  'place-of-service.other-time':
    'The place ({place}) is recorded for another time than that of the injection ({words}). Where was it given?',
  'place-of-service.home':
    'The visit was at the home of the patient. Did a nurse give the injection there without the practitioner present?',
  'place-of-service.own-rate':
    'The visit took place at: {place}. Such places have rules of their own. Was the injection given there?',
  'place-of-service.facility':
    'The visit took place at: {place}. There the hospital or facility reports the injection. Was it given there?',
  'place-of-service.other-place': 'The visit took place at: {place} ({setting}). Was the injection given there?',
  'place-of-service.class-only': 'The visit does not name its place. Was the injection given in the office?',
  'place-of-service.absent': 'The place of the visit is not recorded.',
  'place-of-service.unread': 'The place of the visit could not be read ({why}).',
  'place-of-service.whole-missing':
    'The visit is part of another one that cannot be found. Was that a hospital stay or an emergency visit?',
  'place-of-service.whole-unread':
    'The visit is part of another one that could not be read ({why}). That may be a hospital stay.',
  'supervision.gave-it': 'A practitioner gave the injection in person.',
  'supervision.named': 'The visit names who was there to supervise: {name}.',
  'supervision.ask': 'The visit names no supervising practitioner. Was one in the office when the injection was given?',
  'supervision.ask-or-video':
    'The visit names no supervising practitioner. Was one in the office, or present by live video, when the injection was given?',
  'possible-duplicate.none': 'No other entry looks like the same injection.',
  'possible-duplicate.duplicate':
    'Another entry has the same drug at about the same time. Was the injection given twice?',
  'possible-duplicate.soon-again':
    'Another entry has the same drug within the hour, and it is mostly given once. Was the injection given twice?',
  'repeat-times.told-apart': 'The entries of the same drug on this day have their own times.',
  'repeat-times.no-time':
    'The same drug is recorded more than once this day, and this entry has no time. The time would tell them apart.',
  'immunization-twin.none': 'No immunization is recorded for the same day.',
  'immunization-twin.other-product': 'The immunization of the same day is another product.',
  'immunization-twin.vaccine': 'The same product is recorded as an immunization of the same day.',
  'immunization-twin.unclear':
    'An immunization is recorded for the same day ({vaccine}). Is this entry the same vaccine?',
  'immunization-twin.day-unknown':
    'An immunization with the same product is recorded without a clear day ({vaccine}). Is it this one?',
  'immunization-twin.unread':
    'An immunization of the same day is recorded in a way that could not be understood ({why}).',
  // Said beside the two numbers, so these hold no numbers themselves.
  'units-counted.each': 'Each entry is an injection of its own.',
  'units-counted.together': 'Some entries are counted as one injection.',
  'units-counted.divided': 'A divided dose counts as one injection for each site.',
  'units-counted.limited': 'Each entry is an injection of its own.',
  'units-counted.none': 'There is no injection to count.',
} as const satisfies Partial<Sentences>;
