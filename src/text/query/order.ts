import type { MessageKey } from '../../domain/messages.ts';
import { asking, blank, type Question } from './question.ts';

const order = asking({
  to: 'orderer',
  about: 'Order',
  ask: 'Was there an order for this drug when it was given?',
  options: ['No', `Yes (by whom, when, and where it is recorded: ${blank})`],
});
const inForce = asking({
  to: 'orderer',
  about: 'Order',
  ask: 'Was this order in force when the drug was given?',
  options: ['No', 'Yes'],
});
const differs = asking({
  to: 'giver',
  about: 'Order and administration',
  ask: 'What was given?',
  options: ['As the administration entry says', 'As the order says'],
});

/** What is asked about the order behind an injection. */
export const orderQuestions: Readonly<Partial<Record<MessageKey, Question>>> = {
  'order-linked.absent': order('No order is linked to this entry.'),
  'order-linked.dangling': order('The entry refers to an order that is not found in the record.'),
  'order-linked.status': inForce('The linked order is marked {status}.'),
  'order-linked.intent': order('What is linked to this entry is a {intent}.'),
  'order-linked.unclear': inForce('The linked order does not say whether it was in force.'),
  'order-agrees.drug': differs('The order says {ordered}, the administration entry {given}.'),
  'order-agrees.route': differs('The order says {ordered}, the administration entry {given}.'),
  'order-dose-agrees.differs': differs('The order says {ordered}, the administration entry {given}.'),
  'order-complete.lacks': asking({
    to: 'orderer',
    about: 'Parts of the order',
    ask: 'What did the order say about these?',
    options: [`Answer: ${blank}`],
  })('The order does not say: {lacking}.'),
  'order-fits.reported': order('What is linked is marked as a report of an order.'),
  'order-fits.written-later': asking({
    to: 'orderer',
    about: 'Time of the order',
    ask: 'How was this drug ordered?',
    options: [
      `By word of mouth before it was given (when: ${blank})`,
      `In writing before it was given (where it is recorded: ${blank})`,
      'Only after it was given',
    ],
  })('The order is dated {written}, the administration entry {given}.'),
  'order-fits.not-in-force': asking({
    to: 'orderer',
    about: 'Order',
    ask: 'Which order was this drug given on?',
    options: [`Another order (where it is recorded: ${blank})`, 'No order', 'This order'],
  })('The order holds from {start} to {end}; the administration entry is dated {given}.'),
  'order-fits.stopped': inForce('The linked order is marked {status}.'),
  'order-fits.not-to-give': inForce('The words of the order are: {words}.'),
  'order-fits.infusion': asking({
    to: 'giver',
    about: 'How the drug was given',
    ask: 'How was this drug given?',
    options: ['As an infusion, over time', 'As an injection, at once'],
  })('The administration entry says {route}, the order says: {words}.'),
};
