import type { Sentences } from '../sentences.ts';

/** What else is worth knowing about the reason. */
export const diagnosisAdviceSentences = {
  'diagnosis-note.nothing': 'No note at a linked diagnosis takes it back.',
  'diagnosis-note.another':
    'The entry of one linked diagnosis says: {words}. Another diagnosis explains the injection.',
  'diagnosis-note.denied':
    'The entry of the linked diagnosis ({diagnoses}) says: {words}. Does the diagnosis still stand?',
  'diagnosis-onset.not-later': 'No linked diagnosis began after the injection.',
  'diagnosis-onset.another': 'One linked diagnosis began after the injection ({diagnoses}); another explains it.',
  'diagnosis-onset.later':
    'The linked diagnosis ({diagnoses}) began after the injection. Is its date right, or was there another reason?',
  'diagnosis-recorded-later.in-time': 'A linked diagnosis was recorded by the day of the injection.',
  'diagnosis-recorded-later.later':
    'The linked diagnosis ({diagnoses}) was recorded after the day of the injection. Does the note of that day name it?',
  'diagnosis-count.few': 'The diagnoses of the injection, in order: {first}.',
  'diagnosis-count.line':
    'There are {count} diagnoses for this injection, and four can be named with it: {first}. Are they the ones?',
  'diagnosis-count.claim':
    'There are {count} diagnoses for this visit, more than can be named. For the injection it would be {first}. Are they the ones?',
  'diagnosis-order.first': 'The diagnoses stand in a possible order.',
  'diagnosis-order.behind':
    '{code} names the visit and belongs first, but {first} comes before it. Which is the reason for the injection?',
  'diagnosis-status-code.reason': 'A linked diagnosis says why the injection was given.',
  'diagnosis-status-code.only':
    'Linked is only a state or a history ({diagnoses}). Which illness was the injection for?',
  'diagnosis-aftercare.no-injury': 'Aftercare is recorded, and no injury.',
  'diagnosis-aftercare.injury':
    'Aftercare ({aftercare}) and an injury ({injuries}) are both linked. Is the aftercare for that injury?',
  'diagnosis-fits-patient.fits': 'The diagnosis is possible for sex and age.',
  'diagnosis-fits-patient.sex':
    'The code of {diagnoses} is one for another sex than the record has. Is it the right code?',
  'diagnosis-fits-patient.age':
    'The code of {diagnoses} is one for another age than the record has. Is it the right code?',
  'diagnosis-specific.specific': 'A linked diagnosis is specific.',
  'diagnosis-specific.unspecified': 'The linked diagnosis is unspecified ({diagnoses}). Is more known?',
  'diagnosis-not-z23.other': 'The diagnosis is not the code for a vaccine.',
  'diagnosis-not-z23.beside':
    'Z23, the code for a vaccine, is linked beside the reason. Does it belong to this injection?',
  'diagnosis-not-z23.only': 'The only code is Z23, which is for vaccines. What was this injection given for?',
  'diagnosis-usual.usual': 'The drug is usually given for this: {diagnoses}.',
  'diagnosis-usual.other': '{drug} is seldom given for {diagnoses}. Is this the reason?',
  'b12-diagnosis.named': 'Vitamin B12 is given for this: {diagnoses}.',
  'b12-diagnosis.translated':
    '{diagnoses} can lead to a lack of vitamin B12. Does the record show the deficiency itself?',
  'b12-diagnosis.adjunct':
    'Vitamin B12 is linked to {diagnoses}. Is it given beside pemetrexed or pralatrexate, or for a deficiency?',
  'b12-diagnosis.symptom': 'Vitamin B12 is linked to a complaint only ({diagnoses}). Was a deficiency found?',
  'b12-diagnosis.other': 'Vitamin B12 is seldom given for {diagnoses}. Is a deficiency, or what causes it, the reason?',
  'b12-frequency.loading': 'The record says that this is a first or loading phase.',
  'b12-frequency.none-found': 'No other vitamin B12 injection of the last month was found.',
  'b12-frequency.recent':
    'Vitamin B12 was given less than {days} days before ({last}). Is this the first phase, or is the interval meant?',
} as const satisfies Partial<Sentences>;
