import type { RuleTitle } from './rules.ts';

/** How the rules about the reason of an injection are called. */
export const diagnosisTitles: Readonly<Record<string, RuleTitle>> = {
  'diagnosis-linked': {
    name: 'Diagnosis',
    bad: 'No diagnosis linked',
    why: 'The record must say why the injection was given: on the administration, its order, or the visit.',
  },
  'diagnosis-clinical': {
    name: 'Clinical diagnosis',
    bad: 'No clinical diagnosis linked',
    why: '"B12 injection" says what was done, not why. The illness or symptom is needed.',
  },
  'diagnosis-usable': {
    name: 'Current and certain',
    bad: 'Diagnosis uncertain or past',
    why: 'A diagnosis that is only suspected, refuted or over does not explain the injection.',
  },
  'diagnosis-codable': {
    name: 'Diagnosis code',
    bad: 'Diagnosis not fully coded',
    why: 'The diagnosis needs a full ICD-10-CM code that can stand by itself.',
  },
  'diagnosis-note': {
    name: 'Not taken back',
    bad: 'Diagnosis perhaps taken back',
    why: "A note or a category may say that it was ruled out, or is a relative's, while the entry itself still stands.",
  },
  'diagnosis-onset': {
    name: 'Began before',
    bad: 'Diagnosis began later',
    why: 'An illness that began after the injection cannot be the reason for it.',
  },
  'diagnosis-recorded-later': {
    name: 'Recorded in time',
    bad: 'Diagnosis recorded later',
    why: 'A diagnosis that was entered days later may be right; the note of the day should name it too.',
  },
  'diagnosis-count': {
    name: 'Number of diagnoses',
    bad: 'More diagnoses than fit',
    why: 'Four diagnoses can be named with an injection, and twelve with a visit.',
  },
  'diagnosis-order': {
    name: 'Order of diagnoses',
    bad: 'Order of diagnoses',
    why: 'Some codes of visits may only stand first.',
  },
  'diagnosis-status-code': {
    name: 'Names the reason',
    bad: 'Only a state or history',
    why: 'A code for a long-term medicine, a past illness or an organ removed explains, but seldom says why something is done.',
  },
  'diagnosis-aftercare': {
    name: 'Aftercare code',
    bad: 'Aftercare code beside an injury',
    why: 'The aftercare of an injury is said by the last character of the injury code.',
  },
  'diagnosis-fits-patient': {
    name: 'Fits the patient',
    bad: 'Diagnosis and patient do not fit',
    why: 'Some codes are for one sex or one age only.',
  },
  'diagnosis-specific': {
    name: 'Specific code',
    bad: 'Unspecified code',
    why: 'A more specific code is worth having where the record knows more.',
  },
  'diagnosis-not-z23': {
    name: 'Not the code for a vaccine',
    bad: 'Code for a vaccine',
    why: 'Z23 is for vaccines. Antibodies and immune globulins have codes of their own.',
  },
  'diagnosis-usual': {
    name: 'Usual reason',
    bad: 'Unusual reason for this drug',
    why: 'A reason that this drug is seldom given for may be right; it is worth a look.',
  },
  'b12-diagnosis': {
    name: 'Reason for vitamin B12',
    bad: 'Reason for vitamin B12',
    why: 'Vitamin B12 is given for a deficiency, or for what causes it or follows from it.',
  },
  'b12-frequency': {
    name: 'Interval of vitamin B12',
    bad: 'Vitamin B12 again within a month',
    why: 'Kept up, vitamin B12 is given once a month at most; more often only at the beginning.',
  },
};
