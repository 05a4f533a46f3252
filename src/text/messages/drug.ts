import type { Messages } from './shape.ts';

/** What the drug is, and the order behind it. */
export const drugMessages = {
  'drug-identified.recorded': {
    clinician: 'Drug recorded: {drug}.',
    coder: 'The drug is identified: {drug}.',
  },
  'drug-identified.absent': {
    clinician: 'The administration record names no drug.',
    coder: 'The administration names no drug, neither coded nor in text.',
  },
  'drug-identified.dangling': {
    clinician: 'The medication that the entry refers to cannot be found.',
    coder: 'The medication reference points to nothing.',
  },
  'drug-identified.unread': {
    clinician: 'The medication that the entry refers to could not be read ({why}).',
    coder: 'The referenced medication could not be read ({why}).',
  },
  'drug-identified.conflict': {
    clinician: 'The parts of the medication entry name different drugs. Record the one that was given.',
    coder: 'Code and text of the medication name different drugs.',
  },
  'drug-identified.unknown': {
    clinician: 'The drug ({drug}) is not known to this check. Is this a therapeutic injection?',
    coder:
      'The drug ({drug}) is not in the drug table. Is this a therapeutic injection, and no vaccine, test or chemotherapy?',
  },
  'not-a-vaccine.vaccine': {
    clinician: '{drug} is a vaccine.',
    coder: '{drug} is a vaccine: immunization administration is another service.',
  },
  'not-a-vaccine.other-product': {
    clinician: 'The drug is not a vaccine.',
    coder: 'The drug is known and is not a vaccine.',
  },
  'not-another-service.another-service': {
    clinician: '{drug} belongs to another kind of service: {family}.',
    coder: '{drug} belongs to another service: {family}.',
  },
  'not-another-service.depends-on-diagnosis': {
    clinician: '{drug} is given for cancer and for other illnesses. Was it given for cancer?',
    coder:
      '{drug} is hormonal: for cancer it is another service, for other illnesses it may not be. Was it given for cancer?',
  },
  'not-another-service.maybe': {
    clinician: '{drug} may belong to another kind of service: {family}. Was this an ordinary therapeutic injection?',
    coder: '{drug} may belong to another service: {family}. Does 96372 describe what was done?',
  },
  'not-another-service.therapeutic': {
    clinician: 'The drug is a therapeutic injection.',
    coder: 'Nothing known about the drug makes this another service.',
  },
  'order-linked.linked': {
    clinician: 'An order is linked.',
    coder: 'The administration is linked to an order that stands.',
  },
  'order-linked.absent': {
    clinician: 'No order is linked to this administration.',
    coder: 'The administration is not linked to an order.',
  },
  'order-linked.dangling': {
    clinician: 'The order that the entry refers to cannot be found.',
    coder: 'The order reference points to nothing.',
  },
  'order-linked.unread': {
    clinician: 'The order could not be read ({why}).',
    coder: 'The linked order could not be read ({why}).',
  },
  'order-linked.status': {
    clinician: 'The linked order is marked {status}.',
    coder: 'The linked order has status {status}, so it orders nothing.',
  },
  'order-linked.intent': {
    clinician: 'What is linked is a {intent}, not an order.',
    coder: 'The linked request has intent {intent}, which is not an order.',
  },
  'order-linked.unclear': {
    clinician: 'The linked order does not say whether it was in force. Was it in force when the injection was given?',
    coder: 'Status or intent of the linked order is unknown. Was it in force when the injection was given?',
  },
  'order-agrees.agrees': {
    clinician: 'Drug and route are the ones ordered.',
    coder: 'Order and administration agree on drug and route.',
  },
  'order-agrees.not-comparable': {
    clinician: 'Nothing in the order speaks against what was given.',
    coder: 'Drug or route of the order is missing or cannot be compared; nothing in it disagrees.',
  },
  'order-agrees.drug': {
    clinician: 'Ordered was {ordered}, recorded as given is {given}. Was the drug given as recorded?',
    coder: 'Ordered was {ordered}, administered {given}. Is there an order for what was administered?',
  },
  'order-agrees.route': {
    clinician: 'The order says {ordered}, the administration {given}. Was the route as recorded?',
    coder: 'Ordered route is {ordered}, administered {given}. Which one was used?',
  },
  'order-agrees.unread': {
    clinician: 'The drug of the order could not be read ({why}).',
    coder: 'The medication of the order could not be read ({why}).',
  },
  'order-dose-agrees.agrees': {
    clinician: 'The dose is the one ordered.',
    coder: 'Order and administration agree on the dose.',
  },
  'order-dose-agrees.not-comparable': {
    clinician: 'The dose of the order cannot be compared.',
    coder: 'One of the two doses is missing or in a unit that cannot be compared.',
  },
  'order-dose-agrees.differs': {
    clinician: 'Ordered was {ordered}, recorded as given is {given}. Was the dose given as recorded?',
    coder: 'Ordered dose is {ordered}, administered {given}. Was the dose administered as recorded?',
  },
} as const satisfies Messages;
