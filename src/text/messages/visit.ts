import type { Messages } from './shape.ts';

/** The visit, its place, and how its injections are counted. */
export const visitMessages = {
  'date-in-visit.inside': {
    clinician: 'The injection was given during the visit.',
    coder: 'The time lies inside the visit.',
  },
  'date-in-visit.outside': {
    clinician: 'The time of the injection ({given}) lies outside the visit ({start} to {end}).',
    coder: 'The administration time ({given}) lies outside the visit ({start} to {end}).',
  },
  'date-in-visit.no-period': {
    clinician: 'The visit does not say when it took place.',
    coder: 'The visit has no start, so the date of service cannot be placed in it.',
  },
  'date-in-visit.imprecise': {
    clinician:
      'The times of the injection ({given}) and of the visit ({start} to {end}) are not precise enough to compare.',
    coder: 'Administration time ({given}) and visit period ({start} to {end}) are not precise enough to compare.',
  },
  'visit-linked.linked': {
    clinician: 'The injection is recorded in this visit.',
    coder: 'The administration is linked to the visit.',
  },
  'visit-linked.candidate': {
    clinician: 'Only this visit fits the time of the injection. This EHR does not share the link itself.',
    coder: 'This EHR does not share the visit link; the visit is the only one that contains the time.',
  },
  'visit-linked.absent': {
    clinician: 'The injection is not recorded in any visit.',
    coder: 'The administration is not linked to a visit, and no visit contains its time.',
  },
  'visit-linked.absent-candidates': {
    clinician: 'The injection is not tied to a visit. {count} of the visits would fit its time.',
    coder: 'The administration is not linked to a visit. Visits that contain its time: {candidates}.',
  },
  'visit-linked.other': {
    clinician: 'The injection is tied to something that is not a visit.',
    coder: 'The context of the administration is not an encounter.',
  },
  'visit-linked.dangling': {
    clinician: 'The visit that the entry refers to cannot be found.',
    coder: 'The visit reference points to nothing.',
  },
  'visit-linked.unread': {
    clinician: 'The visit could not be read ({why}).',
    coder: 'The linked visit could not be read ({why}).',
  },
  'visit-linked.unclear': {
    clinician: 'The visit of this injection has no status that says it took place ({status}). Did it?',
    coder: 'The linked visit has no status that says it took place ({status}). Did it?',
  },
  'visit-linked.not-a-visit': {
    clinician: 'The visit of this injection is marked {status}.',
    coder: 'The linked visit has status {status}, so it did not take place.',
  },
  'place-of-service.billable': {
    clinician: 'The place of the visit is recorded: {place}.',
    coder: 'Place of service {pos} ({place}) is one this side may report.',
  },
  'place-of-service.inpatient': {
    clinician: 'Given during an inpatient stay.',
    coder: 'Inpatient stay: no separate professional injection.',
  },
  'place-of-service.several': {
    clinician: 'The record names more than one kind of place for this visit ({place}). Where was the injection given?',
    coder: 'Locations and types of the visit name different places of service ({place}). Which one applies?',
  },
  'place-of-service.category': {
    clinician: 'The injection is marked as given elsewhere ({category}). Was it given at this visit?',
    coder: 'The administration has category {category}, which does not fit the place of the visit. Where was it given?',
  },
  'place-of-service.contradicted': {
    clinician: 'The visit is marked inpatient, but its place is {place}. Was the patient admitted?',
    coder: 'The visit class is inpatient, but the place of service is {pos} ({place}). Was the patient admitted?',
  },
  'place-of-service.other-place': {
    clinician: 'The visit took place at: {place} ({setting}). Was the injection given there?',
    coder:
      'Place of service {pos} ({place}, {setting}) is not one that the professional side reports without question. Who reports this injection?',
  },
  'place-of-service.class-only': {
    clinician: 'The visit does not name its place. Was the injection given in the office?',
    coder:
      'The visit has only a class ({setting}), which names no place of service. Was the injection given in the office?',
  },
  'place-of-service.absent': {
    clinician: 'The place of the visit is not recorded.',
    coder: 'Nothing names the place of service.',
  },
  'place-of-service.unread': {
    clinician: 'The place of the visit could not be read ({why}).',
    coder: 'The location of the visit could not be read ({why}).',
  },
  'possible-duplicate.none': {
    clinician: 'No other entry looks like the same injection.',
    coder: 'No other administration has the same drug, time and site.',
  },
  'possible-duplicate.duplicate': {
    clinician: 'Another entry has the same drug at about the same time. Was the injection given twice?',
    coder:
      'Another administration has the same drug at about the same time ({others}). Was the injection given twice, or charted twice?',
  },
  // Said beside the two numbers, so these hold no numbers themselves.
  'units-counted.each': {
    clinician: 'Each entry is an injection of its own.',
    coder: 'Each documented injection counts by itself.',
  },
  'units-counted.together': {
    clinician: 'Some entries are counted as one injection.',
    coder: 'Entries that were charted twice, or drawn into one syringe, count once.',
  },
  'units-counted.divided': {
    clinician: 'A divided dose counts as one injection for each site.',
    coder: 'A dose divided over two sites counts twice; how many injections it was is to be confirmed.',
  },
  'units-counted.limited': {
    clinician: 'Each entry is an injection of its own.',
    coder: 'The policy limits how many of the documented injections count.',
  },
  'units-counted.none': {
    clinician: 'There is no injection to count.',
    coder: 'There is no injection to count.',
  },
} as const satisfies Messages;
