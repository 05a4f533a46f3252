import type { Sentences } from '../sentences.ts';

/** Why it was given. */
export const diagnosisSentences = {
  'diagnosis-linked.linked': 'A diagnosis is linked to the injection or to this visit: {diagnosis}.',
  'diagnosis-linked.absent': 'No diagnosis is linked to the injection, its order or the visit.',
  'diagnosis-linked.dangling': 'The diagnosis reference points to nothing.',
  'diagnosis-linked.problem-list':
    'Conditions are on the problem list only ({count}); none was linked to the injection or to the visit.',
  'diagnosis-linked.reason-only': 'The visit has a reason ({reason}), but a reason for the visit is not a diagnosis.',
  'diagnosis-linked.unread': 'A linked reason or diagnosis could not be read ({why}).',
  'diagnosis-linked.no-visit':
    'The visit is not known, so its diagnoses could not be looked at; the injection and its order name none.',
  'diagnosis-clinical.clinical': 'The linked diagnosis says why it was given, not only what was done: {diagnosis}.',
  'diagnosis-clinical.workflow-term': 'What is linked ({diagnosis}) says what was to be done, not for which illness.',
  'diagnosis-clinical.nameless': 'The linked condition has neither code nor text.',
  'diagnosis-clinical.unread': 'The linked diagnosis could not be read ({why}).',
  'diagnosis-usable.usable': 'The diagnosis is neither uncertain nor past: {diagnosis}.',
  'diagnosis-usable.verification':
    'The linked diagnosis ({diagnosis}) is {verification}, so it cannot be coded as present.',
  'diagnosis-usable.clinical-status':
    'The linked diagnosis ({diagnosis}) is {clinical}, so it does not support an injection on this day.',
  'diagnosis-usable.abated':
    'The linked diagnosis ({diagnosis}) has an end before the injection, so it does not support it.',
  'diagnosis-usable.uncertain': 'The wording ({diagnosis}) is uncertain; outpatient, that is not coded as present.',
  'diagnosis-usable.denied': 'The words ({diagnosis}) deny the illness that the code states; one of them is wrong.',
  'diagnosis-usable.history':
    'The words ({diagnosis}) say history, the code says present: a history code supports no treatment, a present illness needs present words.',
  'diagnosis-usable.perhaps-history': 'The words ({diagnosis}) speak of history. Is the coded illness treated today?',
  'diagnosis-usable.unread': 'The linked diagnosis could not be read ({why}).',
  'diagnosis-codable.codable': 'An ICD-10-CM code that may stand first is recorded: {code} ({list}).',
  'diagnosis-codable.text-only': 'The linked diagnosis ({diagnosis}) is text only, without an ICD-10-CM code.',
  'diagnosis-codable.snomed-only':
    'The linked diagnosis ({diagnosis}) is coded in SNOMED CT only, without an ICD-10-CM code.',
  'diagnosis-codable.other-system':
    'The linked diagnosis ({diagnosis}) has code {code} in a system that is not ICD-10-CM.',
  'diagnosis-codable.workflow-code': 'Code {code} names the encounter, not the illness.',
  'diagnosis-codable.malformed': 'Code {code} does not have the form of an ICD-10-CM code.',
  'diagnosis-codable.header': 'Code {code} is a heading; a more specific code is needed ({list}).',
  'diagnosis-codable.not-listed': 'Code {code} is not in the list ({list}).',
  'diagnosis-codable.seventh': 'Code {code} needs its seventh character, with X in empty places before it ({list}).',
  'diagnosis-codable.short':
    'Code {code} may be a heading on the day of the injection: that is not certain by the list at hand ({list}). Is {code} complete?',
  'diagnosis-codable.not-yet':
    'Code {code} may be younger than the day of the injection ({list}). Was it in force on that day?',
  'diagnosis-codable.unlisted':
    'Code {code} is not in the list at hand ({list}), and may be younger than it. Was it in force on the day?',
  'diagnosis-codable.manifestation':
    'Code {code} is a manifestation and may not stand first; the underlying illness is needed.',
  'diagnosis-codable.never-first': 'Code {code} only adds to another code and may not stand first.',
  'diagnosis-codable.errand': 'Code {code} names an encounter, not an illness. Does it support this injection?',
  'diagnosis-codable.perhaps-not-first':
    'Code {code} mostly adds to another code. May it stand first here, or is the illness or injury itself to be coded?',
  'diagnosis-codable.unread': 'The linked diagnosis could not be read ({why}).',
} as const satisfies Partial<Sentences>;
