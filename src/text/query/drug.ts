import type { MessageKey } from '../../domain/messages.ts';
import { dose, product, route } from './administration.ts';
import { asking, blank, type Question } from './question.ts';

const purpose = asking({
  to: 'orderer',
  about: 'Reason for the drug',
  ask: 'For which condition was this drug ordered?',
  options: [`Condition: ${blank}`],
});
const left = asking({
  to: 'giver',
  about: 'What was left in the container',
  ask: 'Was any of the drug left in its container, and what became of it?',
  options: [`Discarded (amount: ${blank})`, `Kept for later use (amount: ${blank})`, 'Nothing was left'],
});
const origin = asking({
  to: 'giver',
  about: 'Where the drug came from',
  ask: 'Where did this drug come from?',
  options: [
    'From a pharmacy, for this patient',
    'From the manufacturer',
    'From the patient',
    'From the stock of the practice',
  ],
});
const lot = asking({
  to: 'giver',
  about: 'Lot',
  ask: 'What were lot number and expiry date on the package?',
  options: [`Lot and expiry date: ${blank}`],
});

/** What is asked about the drug itself. */
export const drugQuestions: Readonly<Partial<Record<MessageKey, Question>>> = {
  'drug-identified.absent': product('The entry names no drug.'),
  'drug-identified.dangling': product('The entry refers to a medication that is not found in the record.'),
  'drug-identified.conflict': product('The parts of the medication entry name different drugs.'),
  'drug-identified.unknown': product('The drug is recorded as: {drug}.'),
  'drug-identified.recalled': product('The drug is recorded as: {drug}.'),
  'not-a-vaccine.maybe': product('The drug is recorded as: {drug}.'),
  'not-another-service.maybe': purpose('The drug is recorded as: {drug}.'),
  'hormonal-drug.cancer': purpose('The drug is recorded as {drug}; the linked diagnosis is: {diagnosis}.'),
  'hormonal-drug.depends': purpose('The drug is recorded as: {drug}.'),
  'hormonal-drug.implant': asking({
    to: 'giver',
    about: 'How the drug was given',
    ask: 'In which form was {drug} given?',
    options: ['As an implant under the skin', 'As an injection'],
  })('The drug is recorded as: {drug}.'),
  'esrd-drug.kidney-failure': asking({
    to: 'orderer',
    about: 'Setting of the drug',
    ask: 'Was this drug given as part of a dialysis treatment?',
    options: ['No', 'Yes'],
  })('The drug is recorded as {drug}; the linked diagnosis is: {diagnosis}.'),
  'drug-code.several': product('The drug is recorded as {drug}; brand or form are not clear from the entry.'),
  'drug-code.other-route': product('The drug is recorded as {drug}, with a route that is not known for it.'),
  'drug-code.other-drug': product('The drug is recorded as {drug}, with an identifier that is not known for it.'),
  'drug-units.no-strength': dose('The dose is recorded as {given}; the strength is not recorded.'),
  'drug-units.strengths-differ': dose('The dose is recorded as {given}; the record names more than one strength.'),
  'drug-units.other-unit': dose('The dose is recorded as {given}.'),
  'drug-units.together-open': dose('{drug} is recorded {count} times on that day, and one dose is not clear.'),
  'drug-units-likely.unlikely': dose('The dose is recorded as {given}.'),
  'ndc-recorded.several': product('The entry has more than one package number: {written}.'),
  'ndc-recorded.other-code': product('The drug is recorded as {drug}, with the package number {ndc}.'),
  'lot-recorded.absent': lot('The entry has no lot number.'),
  'lot-recorded.expired': lot('The lot is recorded as {lot}, with the expiry date {expires}.'),
  'discarded-amount.absent': left('The entry does not say what was left in the container.'),
  'discarded-amount.container': left('The entry names a single-dose and a multiple-dose container.'),
  'discarded-amount.unclear': left('The entry says: {words}.'),
  'discarded-amount.not-computable': left('The entry says that this was left: {left}.'),
  'patient-supplied.ask': origin('The record says: {words}.'),
  'patient-supplied.penny-line': origin('The record says: {words}.'),
  'patient-supplied.no-drug-line': origin('The record says: {words}.'),
  'self-administered-drug.form': asking({
    to: 'giver',
    about: 'Form of the product',
    ask: 'In which form was {drug} given?',
    options: ['Autoinjector', 'Pen', 'Prefilled syringe', 'Vial'],
  })('The entry does not clearly name the form of {drug}.'),
  'route-modifier.neither': route('The recorded route is: {route}.'),
};
