import { diagnosisTitles } from './diagnosis-titles.ts';
import { drugLineTitles } from './drug-line-titles.ts';
import { visitTitles } from './visit-titles.ts';

/** How a rule is called: the thing it looks at, the bad case, and why it is asked. What is met goes by the neutral name. */
export interface RuleTitle {
  name: string;
  bad: string;
  /** What is asked to be confirmed; without it `bad` reads well behind those words. */
  ask?: string;
  /** For what is recorded but cannot be used; without it `bad` says it well enough. */
  unclear?: string;
  /** For everyone: speaks of the record. */
  why: string;
}

/** By rule id. `record-read` is the engine's own. */
export const ruleTitles: Readonly<Record<string, RuleTitle>> = {
  given: {
    name: 'Given',
    bad: 'Not clearly given',
    why: 'Only an injection that was given is a service. An entry that is open, stopped or at odds with itself does not say so.',
  },
  'drug-identified': {
    name: 'Drug',
    bad: 'Drug not identified',
    ask: 'Drug',
    unclear: 'Drug not clear',
    why: 'What was injected decides what kind of service it was.',
  },
  'not-a-vaccine': {
    name: 'Not a vaccine',
    bad: 'A vaccine',
    why: 'Immunizations are recorded as a service of their own.',
  },
  'on-body-injector': {
    name: 'Injected by hand',
    bad: 'Perhaps an on-body injector',
    why: 'An injector that is stuck on the body and gives the dose later is another kind of service.',
  },
  'not-another-service': {
    name: 'Kind of drug',
    bad: 'Kind of drug',
    why: 'Some drugs, such as chemotherapy, allergens or skin tests, belong to a service of their own.',
  },
  'route-documented': {
    name: 'Route',
    bad: 'Route not recorded',
    ask: 'Route',
    unclear: 'Route not clear',
    why: 'The route tells an injection into a muscle or under the skin from any other way of giving. It is never guessed from the drug.',
  },
  'route-qualifies': {
    name: 'Kind of route',
    bad: 'Kind of route',
    why: 'Injections into a muscle or under the skin are one service; other routes belong to others.',
  },
  'route-code-system': {
    name: 'Code of the route',
    bad: "Route's code under another list",
    why: 'A code means what its own list says. Filed under another list, other programs may not understand it.',
  },
  'injection-not-infusion': {
    name: 'Injection, not infusion',
    bad: 'Route and rate disagree',
    why: 'A rate or a pump beside an injection route means that one of the two is wrong.',
  },
  'product-fits-route': {
    name: 'Product and route',
    bad: 'Product and route disagree',
    why: 'A tablet or a spray is not injected: either the product or the route was charted wrongly.',
  },
  'date-documented': {
    name: 'Date',
    bad: 'Date not recorded',
    unclear: 'Date not usable',
    why: 'Without the day it was given, an injection belongs to no visit.',
  },
  'dose-with-unit': {
    name: 'Dose',
    bad: 'Dose with unit not recorded',
    ask: 'Dose',
    unclear: 'Dose not usable',
    why: 'The amount that was given needs a number and a unit.',
  },
  'site-documented': {
    name: 'Site',
    bad: 'Site not recorded',
    unclear: 'Site not clear',
    ask: 'Site',
    why: 'The site shows where the injection was given, and tells two injections apart.',
  },
  'site-fits-route': {
    name: 'Site fits the route',
    bad: 'Site does not fit the route',
    why: 'Injections into a muscle are not given at the abdomen: either route or site is mostly a slip.',
  },
  'site-laterality': {
    name: 'Side',
    bad: 'Side not recorded',
    why: 'A site that is there on both sides is only exact with left or right.',
  },
  'split-dose': {
    name: 'One dose, one site',
    bad: 'Perhaps a divided dose',
    why: 'A dose that was divided over two sites is two injections; the record alone cannot tell.',
  },
  'performer-documented': {
    name: 'Given by',
    bad: 'Who gave it is not recorded',
    unclear: 'Who gave it is not clear',
    why: 'The record must show who gave the injection, not only who ordered it.',
  },
  'order-linked': {
    name: 'Order',
    bad: 'No order linked',
    ask: 'Order',
    unclear: 'Order not usable',
    why: 'An injection is given on an order; the administration should lead to it.',
  },
  'order-agrees': {
    name: 'As ordered',
    bad: 'Order and administration differ',
    why: 'Where order and administration name different drugs or routes, one of them needs a look.',
  },
  'order-dose-agrees': {
    name: 'Dose as ordered',
    bad: 'Ordered dose differs',
    why: 'A dose that differs from the order may be right; it is worth a look.',
  },
  'giver-credential': {
    name: 'Credential of who gave it',
    bad: 'No credential recorded',
    why: 'A reviewer looks for the credential of who gave the injection.',
  },
  'patient-alive': {
    name: 'Date and the life of the patient',
    bad: 'Date and the life of the patient',
    unclear: 'Date outside the life of the patient',
    why: 'An injection before birth or after death means that one of the dates, or the patient, is wrong.',
  },
  'site-volume': {
    name: 'Volume at the site',
    bad: 'Large volume for one injection',
    why: 'More than a muscle usually takes may be a slip in the amount, or a dose that was divided.',
  },
  'observation-after': {
    name: 'Observation afterwards',
    bad: 'Observation afterwards',
    why: 'Some labels ask to watch the patient after the injection, and reviewers look for a note of it.',
  },
  'order-complete': {
    name: 'Parts of the order',
    bad: 'Order lacks a part',
    why: 'A complete order names drug, dose, route, how often, who ordered it and the date.',
  },
  'orderer-npi': {
    name: 'Provider number',
    bad: 'No provider number recorded',
    unclear: 'Provider number not right',
    why: 'Who ordered the injection is known outside the practice by a number (NPI).',
  },
  'order-fits': {
    name: 'Order in force',
    bad: 'Order in force',
    why: 'An order that was written later, had ended, or speaks of an infusion may not be the order for this injection.',
  },
  supervision: {
    name: 'Supervision',
    bad: 'Supervision',
    why: 'In an office, an injection by staff counts as a service of the practitioner who was there to supervise.',
  },
  'visit-linked': {
    name: 'Visit',
    bad: 'Not tied to a visit',
    ask: 'Visit',
    unclear: 'Visit not clear',
    why: 'The injection must belong to one visit. Another visit of the same day is not assumed.',
  },
  'date-in-visit': {
    name: 'During the visit',
    bad: 'Not during the visit',
    why: 'A time outside the visit means that the time or the visit is wrong.',
  },
  'place-of-service': {
    name: 'Place',
    bad: 'Place not recorded',
    ask: 'Place',
    why: 'Where the injection was given decides whose service it was.',
  },
  ...diagnosisTitles,
  'possible-duplicate': {
    name: 'Recorded once',
    bad: 'Perhaps recorded twice',
    why: 'Two entries of the same drug at the same time may be one injection.',
  },
  'units-counted': {
    name: 'Injections counted',
    bad: 'Count of injections',
    why: 'Each separate injection counts once; one that was recorded twice does not count twice.',
  },
  ...drugLineTitles,
  ...visitTitles,
  'record-read': {
    name: 'Whole record',
    bad: 'Record not read to the end',
    why: 'Nothing is called complete unless all of the record was read.',
  },
};

/** The neutral name of a rule: what it looks at. */
export function ruleWords(rule: string): string {
  return titleOf(rule)?.name ?? rule;
}

/** Why it is asked. */
export function ruleReason(rule: string): string {
  return titleOf(rule)?.why ?? '';
}

/** The title of a finding: the bad one for a gap or a question, else the neutral name. */
export function findingTitle({ rule, outcome, kind }: { rule: string; outcome: string; kind: string | null }): string {
  const title = titleOf(rule);
  if (!title) return rule;
  if (outcome === 'gap' && kind !== 'absent') return title.unclear ?? title.bad;
  if (outcome === 'review') return title.ask ?? title.bad;
  return outcome === 'gap' ? title.bad : title.name;
}

function titleOf(rule: string): RuleTitle | null {
  return Object.hasOwn(ruleTitles, rule) ? (ruleTitles[rule] ?? null) : null;
}
