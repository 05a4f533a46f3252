import type { Sentences } from '../sentences.ts';

/** What the drug is, and the order behind it. */
export const drugSentences = {
  'drug-identified.recorded': 'The drug is identified: {drug}.',
  'drug-identified.absent': 'The administration names no drug, neither coded nor in text.',
  'drug-identified.dangling': 'The medication reference points to nothing.',
  'drug-identified.unread': 'The referenced medication could not be read ({why}).',
  'drug-identified.conflict': 'Code and text of the medication name different drugs.',
  'drug-identified.unknown':
    'The drug ({drug}) is not in the drug table. Is this a therapeutic injection, and no vaccine, test or chemotherapy?',
  'drug-identified.recalled':
    '{drug} is taken for {ingredient}: the drug table has that from memory, not from a source. Is it right?',
  'not-a-vaccine.vaccine': '{drug} is a vaccine: immunization administration is another service.',
  'not-a-vaccine.other-product': 'The drug is known and is not a vaccine.',
  'not-a-vaccine.maybe':
    '{drug} may be a vaccine, by a row without a source. Is it one, and so another service than 96372?',
  'not-another-service.another-service': '{drug} belongs to another service: {family}.',
  'not-another-service.maybe': '{drug} may belong to another service: {family}. Does 96372 describe what was done?',
  'on-body-injector.applied': 'An on-body injector was applied ({words}): {codes}, not 96372.',
  'on-body-injector.maybe':
    'The entry speaks of an on-body injector ({words}). Was one applied ({codes}), or was {drug} injected by hand?',
  'not-another-service.therapeutic': 'Nothing known about the drug makes this another service.',
  'order-linked.linked': 'The administration is linked to an order that stands.',
  'order-linked.absent': 'The administration is not linked to an order.',
  'order-linked.dangling': 'The order reference points to nothing.',
  'order-linked.unread': 'The linked order could not be read ({why}).',
  'order-linked.status': 'The linked order has status {status}, so it orders nothing.',
  'order-linked.intent': 'The linked request has intent {intent}, which is not an order.',
  'order-linked.unclear':
    'Status or intent of the linked order is unknown. Was it in force when the injection was given?',
  'order-agrees.agrees': 'Order and administration agree on drug and route.',
  'order-agrees.not-comparable':
    'Drug or route is missing in the order or the administration, or cannot be compared; nothing disagrees.',
  'order-agrees.drug': 'Ordered was {ordered}, administered {given}. Is there an order for what was administered?',
  'order-agrees.route': 'Ordered route is {ordered}, administered {given}. Which one was used?',
  'order-agrees.unread': 'The medication of the order could not be read ({why}).',
  'order-dose-agrees.agrees': 'Order and administration agree on the dose.',
  'order-dose-agrees.together':
    'The {count} administrations of that day under this order make the ordered dose together: {ordered}.',
  'order-dose-agrees.not-comparable': 'One of the two doses is missing or in a unit that cannot be compared.',
  'order-dose-agrees.differs':
    'Ordered dose is {ordered}, administered {given}. Was the dose administered as recorded?',
} as const satisfies Partial<Sentences>;
