import type { MessageKey } from '../../domain/messages.ts';
import { asking, blank, type Question } from './question.ts';

const condition = asking({
  to: 'attending',
  about: 'Reason for the injection',
  ask: 'For which condition was this drug given?',
  options: [`Condition: ${blank}`],
});
const detail = asking({
  to: 'attending',
  about: 'Detail of the diagnosis',
  ask: 'How is this condition described as exactly as it was known on that day?',
  options: [`Description: ${blank}`],
});
const certainty = asking({
  to: 'attending',
  about: 'Status of the diagnosis',
  ask: 'What was the status of this condition on that day?',
  options: ['Confirmed', 'Ruled out', 'Suspected, not confirmed'],
});
const presence = asking({
  to: 'attending',
  about: 'Status of the diagnosis',
  ask: 'What was the status of this condition on that day?',
  options: ['No longer present', 'Present'],
});

/** What is asked about why an injection was given. */
export const diagnosisQuestions: Readonly<Partial<Record<MessageKey, Question>>> = {
  'diagnosis-linked.absent': condition('No diagnosis is linked to this injection, its order or the visit.'),
  'diagnosis-linked.dangling': condition('The record refers to a diagnosis that is not found in it.'),
  'diagnosis-linked.problem-list': condition(
    'The problem list has entries ({diagnosis}). None is linked to this injection, its order or the visit.',
  ),
  'diagnosis-linked.reason-only': condition(
    'The reason for the visit is recorded as: {reason}. No diagnosis is linked.',
  ),
  'diagnosis-linked.no-visit': condition(
    'No diagnosis is linked to this injection or its order, and no visit is named.',
  ),
  'diagnosis-clinical.workflow-term': condition('What is linked as diagnosis is: {diagnosis}.'),
  'diagnosis-clinical.nameless': condition('A diagnosis is linked that has no name.'),
  'diagnosis-usable.verification': certainty('The linked diagnosis ({diagnosis}) is marked {verification}.'),
  'diagnosis-usable.uncertain': certainty('The linked diagnosis reads: {diagnosis}.'),
  'diagnosis-usable.clinical-status': presence('The linked diagnosis ({diagnosis}) is marked {clinical}.'),
  'diagnosis-usable.abated': presence('The linked diagnosis ({diagnosis}) has a recorded end before that day.'),
  'diagnosis-usable.denied': presence('Words and recorded term of the linked diagnosis differ: {diagnosis}.'),
  'diagnosis-usable.history': presence('The linked diagnosis reads: {diagnosis}.'),
  'diagnosis-usable.perhaps-history': presence('The linked diagnosis reads: {diagnosis}.'),
  'diagnosis-codable.workflow-code': condition('What is linked as diagnosis is: {diagnosis}.'),
  'diagnosis-codable.errand': condition('What is linked as diagnosis is: {diagnosis}.'),
  'diagnosis-codable.header': detail('The linked diagnosis reads: {diagnosis}.'),
  'diagnosis-codable.manifestation': asking({
    to: 'attending',
    about: 'Underlying condition',
    ask: 'What was the underlying condition, if there was one?',
    options: [`Condition: ${blank}`, 'None'],
  })('The linked diagnosis reads: {diagnosis}.'),
  'diagnosis-codable.never-first': condition('The only linked diagnosis reads: {diagnosis}.'),
  'diagnosis-codable.perhaps-not-first': condition('The only linked diagnosis reads: {diagnosis}.'),
  'diagnosis-note.denied': presence('The entry of the linked diagnosis ({diagnoses}) says: {words}.'),
  'diagnosis-onset.later': asking({
    to: 'attending',
    about: 'Onset of the diagnosis',
    ask: 'When did this condition begin?',
    options: [`Date, as exactly as it is known: ${blank}`],
  })('The linked diagnosis ({diagnoses}) has a recorded onset after the injection.'),
  'diagnosis-recorded-later.later': condition(
    'The linked diagnosis ({diagnoses}) was recorded after the day of the injection.',
  ),
  'diagnosis-status-code.only': condition('What is linked is: {diagnoses}.'),
  'diagnosis-fits-patient.sex': detail(
    'The linked diagnosis ({diagnoses}) and the recorded sex of the patient do not go together.',
  ),
  'diagnosis-fits-patient.age': detail(
    'The linked diagnosis ({diagnoses}) and the recorded age of the patient do not go together.',
  ),
  'diagnosis-specific.unspecified': detail('The linked diagnosis reads: {diagnoses}.'),
  'diagnosis-not-z23.only': condition('What is linked as diagnosis is a term for vaccination.'),
  'diagnosis-usual.other': condition('The drug is {drug}; the linked diagnoses are: {diagnoses}.'),
  'b12-diagnosis.translated': condition('The linked diagnoses are: {diagnoses}.'),
  'b12-diagnosis.adjunct': condition('The linked diagnoses are: {diagnoses}.'),
  'b12-diagnosis.symptom': condition('The linked diagnoses are: {diagnoses}.'),
  'b12-diagnosis.other': condition('The linked diagnoses are: {diagnoses}.'),
  'b12-frequency.recent': asking({
    to: 'orderer',
    about: 'Interval',
    ask: 'At which interval is this drug to be given, and for how long?',
    options: [`Interval and duration: ${blank}`],
  })('The same drug was given {count} times in the {days} days before, last on {last}.'),
};
