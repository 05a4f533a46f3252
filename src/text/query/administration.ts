import type { MessageKey } from '../../domain/messages.ts';
import { asking, blank, type Question } from './question.ts';

const given = asking({
  to: 'giver',
  about: 'Whether the drug was given',
  ask: 'Was this drug given?',
  options: ['Given as recorded', `Given in part (amount: ${blank})`, 'Not given'],
});
/** In the order of the alphabet, injections and others alike. */
export const route = asking({
  to: 'giver',
  about: 'Route',
  ask: 'By which route was this drug given?',
  options: ['By mouth', 'Intradermal', 'Intramuscular', 'Intravenous', 'Subcutaneous'],
});
const way = asking({
  to: 'giver',
  about: 'How the drug was given',
  ask: 'How was this drug given?',
  options: ['As an infusion, over time', 'As an injection, at once'],
});
export const product = asking({
  to: 'giver',
  about: 'Product',
  ask: 'Which product was given (name, form and strength as on the package)?',
  options: [`Product: ${blank}`],
});
const productAndRoute = asking({
  to: 'giver',
  about: 'Product and route',
  ask: 'Which product was given, and by which route?',
  options: [`Product and route: ${blank}`],
});
export const when = asking({
  to: 'giver',
  about: 'Date and time',
  ask: 'On which day and at what time was this drug given?',
  options: [`Date and time: ${blank}`],
});
export const dose = asking({
  to: 'giver',
  about: 'Dose',
  ask: 'What amount of the drug was given?',
  options: [`Amount, with its unit of measure: ${blank}`],
});
const site = asking({
  to: 'giver',
  about: 'Site',
  ask: 'At which site of the body, and on which side, was this drug given?',
  options: [`Site and side: ${blank}`],
});
const siteAndRoute = asking({
  to: 'giver',
  about: 'Site and route',
  ask: 'At which site of the body, and by which route, was this drug given?',
  options: [`Site and route: ${blank}`],
});
const parts = asking({
  to: 'giver',
  about: 'Number of injections',
  ask: 'Into how many injections was this dose divided, and at which sites?',
  options: [`More than one injection (number and sites: ${blank})`, 'One injection'],
});
const who = asking({
  to: 'giver',
  about: 'Who gave it',
  ask: 'Who gave this drug?',
  options: [`A member of staff (name and credential: ${blank})`, 'A relative of the patient', 'The patient'],
});

/** What is asked about what was given, when, how and where on the body. */
export const administrationQuestions: Readonly<Partial<Record<MessageKey, Question>>> = {
  'given.contradicted': given('The entry is marked as completed, and it also says: {words}.'),
  'given.note-says-not': given('The entry is marked as completed, and a note says: {words}.'),
  'given.partly': given('The entry is marked as completed, and it also says that only a part was given.'),
  'given.not-finished': given('The entry is marked {status}.'),
  'given.status-unknown': given('The status of the entry is "unknown".'),
  'given.no-status': given('The entry has no status.'),
  'route-documented.absent': route('The entry has no route.'),
  'route-documented.unspecified': route('The route says that it was an injection, and not of which kind.'),
  'route-documented.ambiguous': route('The route can be read in more than one way.'),
  'route-documented.conflict': route('The parts of the route entry name different routes.'),
  'route-documented.ward-word': route('The route is written in a short form that can be read in more than one way.'),
  'route-qualifies.unknown-service': route('The recorded route is: {route}.'),
  'injection-not-infusion.conflict': way('The route is {route}, and the entry also says: {words}.'),
  'injection-not-infusion.doubt': way('The route is {route}, and the entry also says: {words}.'),
  'product-fits-route.form': productAndRoute('The route is {route}, and the product is recorded as: {words}.'),
  'product-fits-route.way': productAndRoute('The route is {route}, and the product is recorded as: {words}.'),
  'product-fits-route.doubt': productAndRoute('The route is {route}, and the product is recorded as: {words}.'),
  'on-body-injector.maybe': asking({
    to: 'giver',
    about: 'How the drug was given',
    ask: 'How was {drug} given?',
    options: ['By an injector put on the body', 'By hand, with a syringe or pen'],
  })('The entry says: {words}.'),
  'date-documented.absent': when('The entry has no date and no time.'),
  'date-documented.invalid': when('What is recorded as its time is not a date.'),
  'date-documented.imprecise': when('The recorded date ({given}) does not name the day.'),
  'date-documented.no-offset': when('The recorded time ({given}) does not say for which time zone it is.'),
  'date-documented.future': when('The recorded time ({given}) lies after the record was read.'),
  'date-documented.end-before-start': when('The recorded end ({end}) lies before the start ({given}).'),
  'patient-alive.before-birth': when('The recorded date ({given}) lies before the recorded birth of the patient.'),
  'patient-alive.after-death': when('The recorded date ({given}) lies after the recorded death of the patient.'),
  'patient-alive.undated': when(
    'The recorded date is {given}, and the patient is recorded as deceased without a day that can be compared.',
  ),
  'repeat-times.no-time': when('The same drug is recorded more than once on this day, and this entry has no time.'),
  'dose-with-unit.absent': dose('The entry has no dose.'),
  'dose-with-unit.text-only': dose('The dose stands in words only: {text}.'),
  'dose-with-unit.no-value': dose('The dose has a unit of measure and no amount.'),
  'dose-with-unit.no-number': dose('The amount of the dose is recorded as {text}.'),
  'dose-with-unit.no-unit': dose('The dose has an amount ({text}) and no unit of measure.'),
  'dose-with-unit.not-positive': dose('The dose is recorded as {text}.'),
  'dose-with-unit.unknown-unit': dose('The dose is recorded as {text}, in a unit of measure that is not known.'),
  'dose-with-unit.unit-conflict': dose('The dose names two different units of measure ({text}).'),
  'dose-with-unit.text-conflict': dose('The dose and its words name different amounts ({text}).'),
  'dose-with-unit.misfit': dose(
    'The dose is recorded as {dose}, its words say {words}, and the product is {strength}.',
  ),
  'dose-with-unit.per-weight': dose('The dose is recorded per body weight or surface ({text}).'),
  'dose-with-unit.concentration': dose('The dose is recorded as a strength ({text}).'),
  'dose-with-unit.out-of-range': dose('The dose is recorded as {text}.'),
  'site-documented.absent': site('The entry has no site.'),
  'site-documented.conflict': site('The parts of the site entry name different sites ({site}).'),
  'site-documented.unclear': site('The site is recorded as: {site}.'),
  'site-documented.unlikely': siteAndRoute('The site is recorded as {site}, the route as {route}.'),
  'site-fits-route.abdomen': siteAndRoute('The site is recorded as {site}, the route as {route}.'),
  'site-laterality.absent': asking({
    to: 'giver',
    about: 'Side of the body',
    ask: 'On which side was it given?',
    options: ['Left', 'Right'],
  })('The site is recorded as {site}, without left or right.'),
  'site-volume.large': asking({
    to: 'giver',
    about: 'Volume',
    ask: 'What volume was given, and in how many injections?',
    options: [`Volume and number of injections: ${blank}`],
  })('The volume is recorded as {volume} mL, the route as {route}, the site as: {site}.'),
  'split-dose.several-sites': parts('The entry says: {words}.'),
  'split-dose.several-records': parts('The same drug is recorded at the same time at another site.'),
  'units-counted.divided': parts('The entry speaks of more than one site.'),
  'possible-duplicate.duplicate': asking({
    to: 'giver',
    about: 'Number of administrations',
    ask: 'How many times was this drug given?',
    options: ['Once', 'Twice'],
  })('Two entries have the same drug at about the same time.'),
  'possible-duplicate.soon-again': asking({
    to: 'giver',
    about: 'Number of administrations',
    ask: 'How many times was this drug given?',
    options: ['Once', 'Twice'],
  })('Two entries have the same drug within one hour.'),
  'one-syringe.maybe': asking({
    to: 'giver',
    about: 'How the drugs were drawn up',
    ask: 'How were the drugs of that time drawn up?',
    options: ['Each in a syringe of its own', 'Together in one syringe'],
  })('One entry says: {words}. Another drug is recorded at the same time.'),
  'performer-documented.absent': who('The entry does not name who gave it.'),
  'performer-documented.only-others': who('The entry names people with other tasks, and not who gave it.'),
  'performer-documented.not-a-person': who('The entry names no person who gave it.'),
  'performer-documented.dangling': who('The entry refers to somebody who is not found in the record.'),
  'performer-documented.conflict': who(
    'The entry names a member of staff, and also says that the patient or a relative gave it.',
  ),
  'observation-after.ask': asking({
    to: 'giver',
    about: 'Time after the injection',
    ask: 'Was the patient observed after {drug} was given?',
    options: ['No', `Yes (how long, and where it is recorded: ${blank})`],
  })('The entry does not say what followed the injection.'),
  'engine.contested': productAndRoute('The order and the administration entry differ in drug or route.'),
};
