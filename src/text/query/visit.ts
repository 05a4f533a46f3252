import type { MessageKey } from '../../domain/messages.ts';
import { when } from './administration.ts';
import { asking, blank, type Question } from './question.ts';

const visit = asking({
  to: 'giver',
  about: 'Visit',
  ask: 'At which visit was this drug given?',
  options: [`Day, time and place of the visit: ${blank}`],
});
const tookPlace = asking({
  to: 'attending',
  about: 'Visit',
  ask: 'Did this visit take place?',
  options: ['No', 'Yes'],
});
const place = asking({
  to: 'giver',
  about: 'Place',
  ask: 'Where was this drug given?',
  options: [
    'Emergency department',
    'Home of the patient',
    'Hospital, admitted patient',
    'Hospital, outpatient',
    'Office or clinic',
    'Urgent care',
  ],
});
const presence = asking({
  to: 'attending',
  about: 'Who was present',
  ask: 'Which practitioner, if any, was present when it was given, and where?',
  options: [`Name and whereabouts: ${blank}`, 'None'],
});
const told = asking({
  to: 'attending',
  about: 'What was done at the visit',
  ask: 'What was looked at or done at this visit beside the injection, and where is it recorded?',
  options: ['Nothing else', `The following: ${blank}`],
});
const apart = asking({
  to: 'giver',
  about: 'What was given on that day',
  ask: 'What were drug, site and time of each of the two?',
  options: [`Answer: ${blank}`],
});
const purpose = asking({
  to: 'attending',
  about: 'Purpose of the injection',
  ask: 'What was this drug given for?',
  options: [`Purpose: ${blank}`],
});
const entries = asking({
  to: 'giver',
  about: 'Entries of one day',
  ask: 'What do the two entries stand for?',
  options: ['One administration', 'Two administrations'],
});

/** What is asked about the visit and about what else was done that day. */
export const visitQuestions: Readonly<Partial<Record<MessageKey, Question>>> = {
  'date-in-visit.outside': when('The recorded time is {given}; the visit runs from {start} to {end}.'),
  'date-in-visit.imprecise': when('The recorded time is {given}; the visit runs from {start} to {end}.'),
  'date-in-visit.long': when('The recorded time is {given}; the visit runs from {start} to {end}.'),
  'date-in-visit.no-period': asking({
    to: 'attending',
    about: 'Time of the visit',
    ask: 'When did this visit take place?',
    options: [`Start and end: ${blank}`],
  })('The visit has no start and no end.'),
  'visit-linked.absent': visit('The entry names no visit.'),
  'visit-linked.absent-candidates': visit('The entry names no visit; its time falls into {count} of the visits.'),
  'visit-linked.other': visit('What the entry names as its visit is not a visit.'),
  'visit-linked.dangling': visit('The entry refers to a visit that is not found in the record.'),
  'visit-linked.not-a-visit': tookPlace('The visit that the entry names is marked {status}.'),
  'visit-linked.unclear': tookPlace('The visit that the entry names is marked {status}.'),
  'place-of-service.several': place('The record names more than one kind of place for this visit: {place}.'),
  'place-of-service.category': place('The entry is marked {category}; the place of the visit is recorded as {place}.'),
  'place-of-service.contradicted': place('A stay in hospital is recorded for that time, and the place is: {place}.'),
  'place-of-service.sign': place('The place is recorded as {place}, and the visit also says: {words}.'),
  'place-of-service.other-time': place('The place ({place}) is recorded for another time ({words}).'),
  'place-of-service.other-place': place('The place is recorded as: {place}.'),
  'place-of-service.class-only': place('The visit does not name its place.'),
  'place-of-service.absent': place('The visit does not name its place.'),
  'place-of-service.whole-missing': place(
    'The visit is recorded as part of another one that is not found in the record.',
  ),
  'place-of-service.home': presence('The place is recorded as: {place}.'),
  'supervision.ask': presence('The visit names no practitioner who was present.'),
  'supervision.ask-or-video': presence('The visit names no practitioner who was present.'),
  'immunization-twin.unclear': entries('An immunization is recorded for the same day: {vaccine}.'),
  'immunization-twin.day-unknown': entries('An immunization is recorded without a clear day: {vaccine}.'),
  'em-modifier-25.question': told('A visit with a practitioner is recorded for the same day.'),
  'em-modifier-25.only-injection': told(
    'A visit with a practitioner is recorded for the same day; its reason is: {reason}.',
  ),
  'em-hospital.contains': told('A hospital visit is recorded for the same day.'),
  'em-hospital.modifier-25': told('A hospital visit is recorded for the same day.'),
  'other-administration.same-day': apart('Another administration is recorded for the same day.'),
  'other-administration.given': apart('Something else was given on the same day: {families}.'),
  'allergy-or-skin-test.same-day': apart(
    'An allergy injection, a vaccine or a skin test is recorded for the same day.',
  ),
  'allergy-or-skin-test.given': apart('Something else was given on the same day: {families}.'),
  'ncci-edit.separate': purpose('Another procedure is recorded for the same day.'),
  'ncci-edit.given': purpose('Something else was given on the same day: {families}.'),
  'ncci-edit.other-separate': purpose('Another procedure is recorded for the same day.'),
  'global-package.maternity': purpose('Maternity care is recorded for the same day.'),
  'global-package.newborn': purpose('Newborn care is recorded for the same day.'),
  'unlikely-units.unlikely': asking({
    to: 'giver',
    about: 'Number of injections',
    ask: 'How many injections were given on that day?',
    options: [`Number: ${blank}`],
  })('More injections than usual are recorded for this day.'),
};
