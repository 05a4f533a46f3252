import type { Messages } from './shape.ts';

/** Why it was given. */
export const diagnosisMessages = {
  'diagnosis-linked.linked': {
    clinician: 'A diagnosis is linked: {diagnosis}.',
    coder: 'A diagnosis is linked to the injection or to this visit: {diagnosis}.',
  },
  'diagnosis-linked.absent': {
    clinician: 'No diagnosis is linked to the injection or to the visit.',
    coder: 'No diagnosis is linked to the injection, its order or the visit.',
  },
  'diagnosis-linked.dangling': {
    clinician: 'The diagnosis that the record refers to cannot be found.',
    coder: 'The diagnosis reference points to nothing.',
  },
  'diagnosis-linked.problem-list': {
    clinician: 'Diagnoses are on the problem list ({diagnosis}), but none is linked to the injection or to the visit.',
    coder: 'Conditions are on the problem list only ({count}); none was linked to the injection or to the visit.',
  },
  'diagnosis-linked.reason-only': {
    clinician: 'The visit has a reason ({reason}), but no diagnosis.',
    coder: 'The visit has a reason ({reason}), but a reason for the visit is not a diagnosis.',
  },
  'diagnosis-linked.unread': {
    clinician: 'The diagnoses of this injection could not all be read ({why}).',
    coder: 'A linked reason or diagnosis could not be read ({why}).',
  },
  'diagnosis-linked.no-visit': {
    clinician: 'As long as the visit is not known, its diagnoses cannot be looked at.',
    coder: 'The visit is not known, so its diagnoses could not be looked at; the injection and its order name none.',
  },
  'diagnosis-clinical.clinical': {
    clinician: 'The diagnosis names an illness or symptom: {diagnosis}.',
    coder: 'The linked diagnosis is clinical: {diagnosis}.',
  },
  'diagnosis-clinical.workflow-term': {
    clinician: 'No clinical diagnosis is linked. Listed: {diagnosis}.',
    coder: 'What is linked ({diagnosis}) names the errand, not the illness.',
  },
  'diagnosis-clinical.nameless': {
    clinician: 'A diagnosis is linked, but it has no name.',
    coder: 'The linked condition has neither code nor text.',
  },
  'diagnosis-clinical.unread': {
    clinician: 'The linked diagnosis could not be read ({why}).',
    coder: 'The linked diagnosis could not be read ({why}).',
  },
  'diagnosis-usable.usable': {
    clinician: 'The diagnosis is current: {diagnosis}.',
    coder: 'The diagnosis is neither uncertain nor past: {diagnosis}.',
  },
  'diagnosis-usable.verification': {
    clinician: 'The linked diagnosis ({diagnosis}) is marked {verification}.',
    coder: 'The linked diagnosis ({diagnosis}) is {verification}, so it cannot be coded as present.',
  },
  'diagnosis-usable.clinical-status': {
    clinician: 'The linked diagnosis ({diagnosis}) is marked {clinical}.',
    coder: 'The linked diagnosis ({diagnosis}) is {clinical}, so it does not support an injection on this day.',
  },
  'diagnosis-usable.abated': {
    clinician: 'The linked diagnosis ({diagnosis}) is recorded as over.',
    coder: 'The linked diagnosis ({diagnosis}) has an end before the injection, so it does not support it.',
  },
  'diagnosis-usable.uncertain': {
    clinician: 'The linked diagnosis is worded as uncertain: {diagnosis}.',
    coder: 'The wording ({diagnosis}) is uncertain; outpatient, that is not coded as present.',
  },
  'diagnosis-usable.unread': {
    clinician: 'The linked diagnosis could not be read ({why}).',
    coder: 'The linked diagnosis could not be read ({why}).',
  },
  'diagnosis-codable.codable': {
    clinician: 'The diagnosis has a valid code: {diagnosis} ({code}).',
    coder: 'An ICD-10-CM code that may stand first is recorded: {code}.',
  },
  'diagnosis-codable.text-only': {
    clinician: 'The linked diagnosis ({diagnosis}) has no code.',
    coder: 'The linked diagnosis ({diagnosis}) is text only, without an ICD-10-CM code.',
  },
  'diagnosis-codable.snomed-only': {
    clinician: 'The linked diagnosis ({diagnosis}) has no ICD-10-CM code.',
    coder: 'The linked diagnosis ({diagnosis}) is coded in SNOMED CT only, without an ICD-10-CM code.',
  },
  'diagnosis-codable.other-system': {
    clinician: 'The linked diagnosis ({diagnosis}) has no ICD-10-CM code.',
    coder: 'The linked diagnosis ({diagnosis}) has code {code} in a system that is not ICD-10-CM.',
  },
  'diagnosis-codable.workflow-code': {
    clinician: 'The code of the linked diagnosis ({code}) names the errand, not the illness.',
    coder: 'Code {code} names the encounter, not the illness.',
  },
  'diagnosis-codable.malformed': {
    clinician: 'The code of the linked diagnosis ({code}) is not a valid ICD-10-CM code.',
    coder: 'Code {code} does not have the form of an ICD-10-CM code.',
  },
  'diagnosis-codable.header': {
    clinician: 'The code of the linked diagnosis ({code}) is not specific enough.',
    coder: 'Code {code} is a category heading; a more specific code is needed.',
  },
  'diagnosis-codable.manifestation': {
    clinician: 'The linked diagnosis ({diagnosis}) needs the underlying illness recorded as well.',
    coder: 'Code {code} is a manifestation and may not stand first; the underlying illness is needed.',
  },
  'diagnosis-codable.never-first': {
    clinician: 'The code of the linked diagnosis ({code}) adds to another diagnosis and cannot stand alone.',
    coder: 'Code {code} is an external cause or an organism: it only adds to another code and may not stand first.',
  },
  'diagnosis-codable.unread': {
    clinician: 'The linked diagnosis could not be read ({why}).',
    coder: 'The linked diagnosis could not be read ({why}).',
  },
} as const satisfies Messages;
