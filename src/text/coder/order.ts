import type { Sentences } from '../sentences.ts';

/** What the order says, who gave it, and whether it fits what was done. */
export const orderSentences = {
  'order-complete.complete': 'The order has drug, dose, route, frequency, who ordered it and a date.',
  'order-complete.lacks':
    'The order lacks: {lacking}. A reviewer looks for drug, dose, route, frequency, signature and date.',
  'orderer-npi.recorded': 'The ordering practitioner has an NPI of the right form.',
  'orderer-npi.wrong': 'The NPI of the ordering practitioner ({name}) has a wrong form or check digit.',
  'orderer-npi.absent': 'The record of the ordering practitioner ({name}) has no NPI.',
  'order-fits.fits': 'Nothing in the dates, the status or the words of the order speaks against the administration.',
  'order-fits.reported':
    'The order is marked as reported by somebody else. Is there an original order for this injection?',
  'order-fits.written-later':
    'The order is dated {written}, a later day than the administration ({given}). Was a verbal order signed later?',
  'order-fits.not-in-force':
    'The order holds from {start} to {end}, the administration was {given}. Which order covers it?',
  'order-fits.stopped': 'The order has status {status}. Was it in force when the injection was given?',
  'order-fits.not-to-give': 'The words of the order speak against giving it: {words}. Was it in force?',
  'order-fits.infusion':
    'The administered route is {route}, but the order has a rate or words of another way: {words}. Which is right?',
} as const satisfies Partial<Sentences>;
