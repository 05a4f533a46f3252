import type { Sentences } from '../sentences.ts';

/** What the order says, who gave it, and whether it fits what was done. */
export const orderSentences = {
  'order-complete.complete': 'The order names drug, dose, route, how often, who ordered it and when.',
  'order-complete.lacks': 'The order does not say: {lacking}.',
  'orderer-npi.recorded': 'The provider number of who ordered it is recorded.',
  'orderer-npi.wrong': 'The provider number of who ordered it ({name}) has a digit wrong.',
  'orderer-npi.absent': 'No provider number (NPI) is recorded for who ordered it ({name}).',
  'order-fits.fits': 'The order was in force when the injection was given.',
  'order-fits.reported':
    'The order is a report of what somebody said. Is there an order of your own for this injection?',
  'order-fits.written-later':
    'The order ({written}) was written on a later day than the injection ({given}). Was there a verbal order before?',
  'order-fits.not-in-force':
    'The order holds from {start} to {end}; the injection was given {given}. Was there another order?',
  'order-fits.stopped': 'The order is marked {status}. Was it still in force when the injection was given?',
  'order-fits.not-to-give': 'The order says: {words}. Was it still meant to be given?',
  'order-fits.infusion': 'The route is {route}, but the order also says: {words}. Was it given as recorded?',
} as const satisfies Partial<Sentences>;
