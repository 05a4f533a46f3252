import type { Sentences } from '../sentences.ts';

/** What the drug is, and the order behind it. */
export const drugSentences = {
  'drug-identified.recorded': 'Drug recorded: {drug}.',
  'drug-identified.absent': 'The administration record names no drug.',
  'drug-identified.dangling': 'The medication that the entry refers to cannot be found.',
  'drug-identified.unread': 'The medication that the entry refers to could not be read ({why}).',
  'drug-identified.conflict': 'The parts of the medication entry name different drugs. Record the one that was given.',
  'drug-identified.unknown': 'The drug ({drug}) is not known to this check. Is this a therapeutic injection?',
  'drug-identified.recalled': 'This check takes {drug} for {ingredient}, without having looked it up. Is that right?',
  'not-a-vaccine.vaccine': '{drug} is a vaccine.',
  'not-a-vaccine.other-product': 'The drug is not a vaccine.',
  'not-a-vaccine.maybe': '{drug} may be a vaccine. Is it one?',
  'not-another-service.another-service': '{drug} belongs to another kind of service: {family}.',
  'not-another-service.maybe':
    '{drug} may belong to another kind of service: {family}. Was this an ordinary therapeutic injection?',
  'on-body-injector.applied': '{drug} was put on as an on-body injector ({words}), which is another kind of service.',
  'on-body-injector.maybe':
    'The entry speaks of an on-body injector ({words}). Was one put on, or was {drug} injected by hand?',
  'not-another-service.therapeutic': 'The drug is a therapeutic injection.',
  'order-linked.linked': 'An order is linked.',
  'order-linked.absent': 'No order is linked to this administration.',
  'order-linked.dangling': 'The order that the entry refers to cannot be found.',
  'order-linked.unread': 'The order could not be read ({why}).',
  'order-linked.status': 'The linked order is marked {status}.',
  'order-linked.intent': 'What is linked is a {intent}, not an order.',
  'order-linked.unclear':
    'The linked order does not say whether it was in force. Was it in force when the injection was given?',
  'order-agrees.agrees': 'Drug and route are the ones ordered.',
  'order-agrees.not-comparable': 'Nothing in the order speaks against what was given.',
  'order-agrees.drug': 'Ordered was {ordered}, recorded as given is {given}. Was the drug given as recorded?',
  'order-agrees.route': 'The order says {ordered}, the administration {given}. Was the route as recorded?',
  'order-agrees.unread': 'The drug of the order could not be read ({why}).',
  'order-dose-agrees.agrees': 'The dose is the one ordered.',
  'order-dose-agrees.together': 'Together, the injections given on this order make the dose ordered, {ordered}.',
  'order-dose-agrees.not-comparable': 'The dose of the order cannot be compared.',
  'order-dose-agrees.differs': 'Ordered was {ordered}, recorded as given is {given}. Was the dose given as recorded?',
} as const satisfies Partial<Sentences>;
