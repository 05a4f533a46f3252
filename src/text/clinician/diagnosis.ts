import type { Sentences } from '../sentences.ts';

/** Why it was given. */
export const diagnosisSentences = {
  'diagnosis-linked.linked': 'A diagnosis is linked: {diagnosis}.',
  'diagnosis-linked.absent': 'No diagnosis is linked to the injection or to the visit.',
  'diagnosis-linked.dangling': 'The diagnosis that the record refers to cannot be found.',
  'diagnosis-linked.problem-list':
    'Diagnoses are on the problem list ({diagnosis}), but none is linked to the injection or to the visit.',
  'diagnosis-linked.reason-only': 'The visit has a reason ({reason}), but no diagnosis.',
  'diagnosis-linked.unread': 'The diagnoses of this injection could not all be read ({why}).',
  'diagnosis-linked.no-visit': 'As long as the visit is not known, its diagnoses cannot be looked at.',
  'diagnosis-clinical.clinical': 'The diagnosis says why it was given: {diagnosis}.',
  'diagnosis-clinical.workflow-term': 'No clinical diagnosis is linked. Listed: {diagnosis}.',
  'diagnosis-clinical.nameless': 'A diagnosis is linked, but it has no name.',
  'diagnosis-clinical.unread': 'The linked diagnosis could not be read ({why}).',
  'diagnosis-usable.usable': 'The diagnosis is current: {diagnosis}.',
  'diagnosis-usable.verification': 'The linked diagnosis ({diagnosis}) is marked {verification}.',
  'diagnosis-usable.clinical-status': 'The linked diagnosis ({diagnosis}) is marked {clinical}.',
  'diagnosis-usable.abated': 'The linked diagnosis ({diagnosis}) is recorded as over.',
  'diagnosis-usable.uncertain': 'The linked diagnosis is worded as uncertain: {diagnosis}.',
  'diagnosis-usable.denied':
    'The words of the linked diagnosis ({diagnosis}) say that it is not there, its code says that it is. Correct whichever is wrong.',
  'diagnosis-usable.history':
    'The linked diagnosis ({diagnosis}) is worded as history. If it is there today, record it so; if not, link the diagnosis of today.',
  'diagnosis-usable.perhaps-history': 'Is the linked diagnosis ({diagnosis}) there today, or is it history?',
  'diagnosis-usable.unread': 'The linked diagnosis could not be read ({why}).',
  'diagnosis-codable.codable': 'The diagnosis has a valid code: {diagnosis} ({code}).',
  'diagnosis-codable.text-only': 'The linked diagnosis ({diagnosis}) has no code.',
  'diagnosis-codable.snomed-only': 'The linked diagnosis ({diagnosis}) has no ICD-10-CM code.',
  'diagnosis-codable.other-system': 'The linked diagnosis ({diagnosis}) has no ICD-10-CM code.',
  'diagnosis-codable.workflow-code':
    'The code of the linked diagnosis ({code}) says what was to be done, not for which illness.',
  'diagnosis-codable.malformed': 'The code of the linked diagnosis ({code}) is not a valid ICD-10-CM code.',
  'diagnosis-codable.not-listed':
    'The code of the linked diagnosis ({code}) is not in the list of valid codes ({list}).',
  'diagnosis-codable.header': 'The code of the linked diagnosis ({code}) is not specific enough.',
  'diagnosis-codable.seventh':
    'The code of the linked diagnosis ({code}) lacks its last part: which visit for the injury this is.',
  'diagnosis-codable.not-yet':
    'The code of the linked diagnosis ({code}) may be newer than this visit. Was it in use on that day?',
  'diagnosis-codable.unlisted':
    'The code of the linked diagnosis ({code}) is not in the list at hand ({list}). Is it written as it should be?',
  'diagnosis-codable.short':
    'The code of the linked diagnosis ({code}) may not be specific enough. Is {code} complete?',
  'diagnosis-codable.manifestation':
    'The linked diagnosis ({diagnosis}) needs the underlying illness recorded as well.',
  'diagnosis-codable.never-first':
    'The code of the linked diagnosis ({code}) adds to another diagnosis and cannot stand alone.',
  'diagnosis-codable.errand':
    'The linked diagnosis ({code}) names a visit, not an illness. Is it why this was injected?',
  'diagnosis-codable.perhaps-not-first':
    'The code of the linked diagnosis ({code}) mostly adds to another diagnosis. May it stand alone here?',
  'diagnosis-codable.unread': 'The linked diagnosis could not be read ({why}).',
} as const satisfies Partial<Sentences>;
