import type { Sentences } from '../sentences.ts';

/** What else is worth knowing about the reason. */
export const diagnosisAdviceSentences = {
  'diagnosis-note.nothing': 'No note at a supporting diagnosis takes it back.',
  'diagnosis-note.another': 'An entry says "{words}" ({diagnoses}); another diagnosis supports the injection.',
  'diagnosis-note.denied':
    'The entries of every supporting diagnosis ({diagnoses}) say: {words}. Does one of them stand, or is another meant?',
  'diagnosis-onset.not-later': 'No supporting diagnosis has an onset after the injection.',
  'diagnosis-onset.another': 'An onset lies after the injection ({diagnoses}); another diagnosis supports it.',
  'diagnosis-onset.later':
    'Every supporting diagnosis has its onset after the injection ({diagnoses}). Is the date wrong, or is another diagnosis meant?',
  'diagnosis-recorded-later.in-time': 'A supporting diagnosis was recorded by the day of the injection.',
  'diagnosis-recorded-later.later':
    'Every supporting diagnosis was recorded after the injection ({diagnoses}). Does the note of that day name one?',
  'diagnosis-count.few': 'Pointers of the line, in order: {first}.',
  'diagnosis-count.line':
    '{count} diagnoses support the line, which points to four. In order they are {first}. Are these the four?',
  'diagnosis-count.claim':
    '{count} diagnoses, and a claim holds 12. The line would point to {first}. Which are left out?',
  'diagnosis-order.first': 'The code that may only stand first does.',
  'diagnosis-order.behind': '{code} may only stand first, but {first} is before it. Does {code} belong on this line?',
  'diagnosis-status-code.reason': 'A supporting diagnosis is more than a status code.',
  'diagnosis-status-code.only':
    'Only status or history codes support the line ({diagnoses}). Is there a condition that was treated?',
  'diagnosis-aftercare.no-injury': 'Aftercare without an injury code.',
  'diagnosis-aftercare.injury':
    'Aftercare code {aftercare} beside injury {injuries}: for an injury, its seventh character says it. Do they belong together?',
  'diagnosis-fits-patient.fits': 'No conflict of sex or age by the code editor.',
  'diagnosis-fits-patient.sex':
    '{diagnoses}: the code editor takes this code for another sex than recorded. Is the code right?',
  'diagnosis-fits-patient.age':
    '{diagnoses}: the code editor takes this code for another age than recorded. Is the code right?',
  'diagnosis-specific.specific': 'A supporting code is specific.',
  'diagnosis-specific.unspecified':
    'Only unspecified codes support the line ({diagnoses}). Does the record have the detail for another?',
  'diagnosis-not-z23.other': 'No Z23 with an antibody.',
  'diagnosis-not-z23.beside': 'Z23 is for vaccines; does it belong to this line beside the other code?',
  'diagnosis-not-z23.only':
    'Z23 is for vaccines, and this is an antibody. Is it Z29.11 (RSV), Z29.13 (Rho(D)), Z29.14 (rabies), or another?',
  'diagnosis-usual.usual': 'Among the usual diagnoses of the drug: {diagnoses}.',
  'diagnosis-usual.other':
    'Not among the usual diagnoses of {drug}: {diagnoses}. Was the drug given for what is recorded?',
  'b12-diagnosis.named': 'Payer texts name this for vitamin B12: {diagnoses}.',
  'b12-diagnosis.translated':
    '{diagnoses} stands on older lists, by our translation; payers want the deficiency documented. Is it coded?',
  'b12-diagnosis.adjunct':
    '{diagnoses} supports vitamin B12 as an adjunct to pemetrexed or pralatrexate only. Is it one?',
  'b12-diagnosis.symptom':
    'Only symptoms support vitamin B12 ({diagnoses}), the classic denial. Is a deficiency documented?',
  'b12-diagnosis.other':
    'No payer text that was read names {diagnoses} for vitamin B12. Is another diagnosis the reason?',
  'b12-frequency.loading': 'Words of a loading or initial phase are recorded.',
  'b12-frequency.none-found': 'No other vitamin B12 within 28 days among the earlier administrations that were read.',
  'b12-frequency.recent':
    'Vitamin B12 within {days} days ({count} found, last {last}) and no word of a loading phase. Is the frequency documented?',
} as const satisfies Partial<Sentences>;
