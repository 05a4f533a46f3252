import type { ClaimWhy } from '../../domain/claim-why.ts';
import { lookUp } from '../sentences.ts';
import { familyWords, routeNames } from '../services.ts';
import { readable } from '../values.ts';
import { policyWords } from '../verdicts.ts';
import { inBrackets } from '../why.ts';
import { coderTitle } from './titles.ts';

/** What stands behind each field of the draft claim, or why it is empty. */
const sentences: Readonly<Record<ClaimWhy, string>> = {
  'coverage.first': 'The coverage that is first in line on that day.',
  'coverage.none': 'No coverage of medical care is recorded that was in force on that day.',
  'coverage.several': 'Several coverages may be the first in line ({count}); the record does not say which.',
  'coverage.unclear': 'It is not clear whether this coverage was in force on that day.',
  'coverage.unread': 'The coverage could not be read to the end ({why}).',
  'coverage.not-shared': 'This EHR does not share coverage.',

  'code.administration': 'Giving an injection under the skin or into a muscle.',
  'code.drug': 'The one code that fits {drug} as recorded.',
  'code.unlisted': 'A code for drugs without one of their own, as filed with the drug.',
  'code.drug-absent': 'No drug is recorded.',
  'code.drug-conflict': 'The record names different drugs.',
  'code.drug-unknown': 'The drug as recorded is none of those known here, so its code is not known.',
  'code.drug-unread': 'The entry of the drug could not be read ({why}).',
  'code.drug-dangling': 'The entry of the drug that the record points to is not there.',
  'code.none-known': 'No code is known for {drug}.',
  'code.none-in-force': 'No code of {drug} is in force on that day.',
  'code.other-route': 'The codes of {drug} ({codes}) are for other routes or doses than the recorded ones.',
  'code.several': 'Several codes fit {drug} as recorded: {codes}.',
  'code.unconfirmed': '{drug} probably takes {code}, but no source was found for that.',
  'code.other-drug': 'The code filed with the drug ({code}) is none of those of {drug} ({codes}).',

  'modifiers.none': 'None is needed by this policy.',
  'modifiers.not-shared': 'None by what was read; this EHR does not share other services of the day.',
  'modifiers.further': 'A further injection of the day: this policy wants {modifier} on its line.',
  'modifiers.route': 'This policy wants JB where the drug was given under the skin.',
  'modifiers.nothing-discarded': 'Nothing was discarded: JZ.',
  'modifiers.route-nothing-discarded': 'Given under the skin (JB), and nothing was discarded (JZ).',
  'modifiers.discarded': 'For what was discarded of the container: JW.',
  'modifiers.edit-open': 'A check asks whether a modifier applies beside another service of the day ({rule}).',
  'modifiers.edit-unread':
    'Other services of the day could not all be looked at ({why}), so it is not known whether a modifier applies.',
  'modifiers.route-open': 'This policy wants JA (vein) or JB (under the skin); the recorded route is {route}.',
  'modifiers.discarded-absent':
    'A single-dose container, and the record says neither that drug was discarded (JW) nor that none was (JZ).',
  'modifiers.discarded-unclear': 'The record speaks of discarded drug without a clear amount ({words}).',
  'modifiers.discarded-differs':
    'Of these injections some say that drug was discarded and some do not: JW and JZ need lines of their own.',
  'modifiers.container-open': 'The record names a single-dose and a multiple-dose container.',
  'modifiers.container-unknown':
    'No container is recorded. A single-dose container takes JZ where nothing was discarded, or a JW line.',
  'modifiers.covered':
    'What was discarded lies within the last unit of the dose, so it has no JW line. Whether JZ belongs here is for the payer to say.',
  'modifiers.further-open':
    'Whether it is the first injection of its day or a further one is not known: it has no day.',
  'modifiers.day-unknown': 'Whether JW or JZ is asked for depends on the day, which is not known.',

  'units.injections': '{count} documented here, one unit each.',
  'units.limited': '{count} documented here, {billed} billed. {policy}',
  'units.further': 'One line for each injection, as this policy wants it.',
  'units.dose': '{given}; one unit is {per}.',
  'units.dose-of-day': '{count} injections of that day together: {total}; one unit is {per}.',
  'units.dose-beside':
    '{total}; one unit is {per}. The same drug was given that day in an entry that is no 96372: its dose is not in here.',
  'units.whole-dose': 'One unit stands for the whole dose.',
  'units.discarded': '{left} discarded; one unit is {per}.',
  'units.no-code': 'Depends on the code, which is not known.',
  'units.no-unit': 'No amount of drug is known that makes one unit of {code}.',
  'units.no-dose': 'No dose is recorded.',
  'units.dose-in-text': 'The dose is only in text ({words}).',
  'units.dose-unusable': 'The recorded dose ({words}) is no amount that units can be worked out from.',
  'units.no-strength': 'The dose is {given}, one unit is {per}, and no strength is recorded to convert by.',
  'units.strengths-differ': 'The dose is {given}, one unit is {per}, and the recorded strengths differ.',
  'units.other-unit': 'The dose ({given}) cannot be converted into the unit of the code ({per}).',
  'units.whole-dose-several':
    'One unit stands for a whole dose, and {count} injections are recorded. Were they parts of one dose?',
  'units.discarded-open': 'What was discarded ({left}) cannot be said in units of the code.',

  'units.discarded-several':
    'Drug was discarded of {count} containers that day ({left}). How many units that makes together is for the payer to say.',

  'pointers.one': 'The only diagnosis that supports it.',
  'pointers.in-order':
    'In order: the reason of the injection, that of its order, then the diagnoses of the visit by rank.',
  'pointers.order-open': 'The record does not say which of these diagnoses is the main one. Check which belongs first.',
  'pointers.none': 'No diagnosis of the record supports it.',
  'pointers.unread': 'No diagnosis was found, and what may hold one could not be read ({why}).',
  'pointers.manifestation':
    'Only the manifestation of another illness is recorded ({codes}), which never stands first.',
  'pointers.left-out': 'Its diagnoses have no place on this claim ({codes}).',

  'date.recorded': 'The day it was given, where the facility is.',
  'date.absent': 'No date is recorded.',
  'date.invalid': 'What is recorded as its date is none, or contradicts itself.',
  'date.imprecise': 'The recorded date ({text}) does not name the day.',
  'date.no-offset': 'The recorded time ({text}) has no offset, so the day is not certain.',
  'date.in-utc': 'The time is recorded in UTC ({text}), and the time zone of the facility is not configured.',

  'place.location': 'By the location of the visit ({text}).',
  'place.service-type': 'By the service type of the visit ({text}).',
  'place.code': 'By the place-of-service code in the record ({text}).',
  'place.configuration': 'As configured for this EHR ({text}).',
  'place.several': 'The record names places that differ ({text}).',
  'place.class-only': 'The class of the visit names no place.',
  'place.absent': 'Nothing in the record names the place.',
  'place.unread': 'The location of the visit could not be read ({why}).',
  'place.not-shared': 'This EHR does not share the location of the visit.',
  'place.no-visit': 'The visit was not read.',
  'place.no-code': 'What is recorded as place of service ({text}) is no such code.',

  'rendering.attender': 'Attended the visit and bills in their own name.',
  'rendering.primary-performer': 'The primary performer of the visit, who bills in their own name.',
  'rendering.no-visit': 'The visit was not read.',
  'rendering.nobody': 'The visit names nobody who attended or performed it.',
  'rendering.several': 'Several who bill in their own name lead the visit: {names}.',
  'rendering.role-open':
    'The visit does not say that one of its participants who bill in their own name ({names}) attended or performed it.',
  'rendering.standing-open': 'The record does not say that {names}, who led the visit, bills in their own name.',
  'rendering.unread': 'Who took part in the visit could not all be read ({why}).',
  'rendering.not-asked': 'Who took part in the visit has not all been read yet.',
  'rendering.not-shared': 'This EHR does not share who took part in the visit.',

  'ordering.requester': 'Who asked for it in the order.',
  'ordering.no-order': 'No order is linked.',
  'ordering.not-shared': 'This EHR does not share the order.',
  'ordering.unread': 'The order, or who asked for it, could not be read ({why}).',
  'ordering.dangling': 'What the record points to is not there.',
  'ordering.nobody': 'The order names nobody who asked for it.',
  'ordering.no-person': 'The order was not asked for by a practitioner.',
  'ordering.several': 'Ordered by different people: {names}.',

  'npi.recorded': 'Of the right form, with the right check digit.',
  'npi.absent': 'No NPI is recorded.',
  'npi.wrong': 'What is recorded as NPI has a wrong form or check digit.',
  'npi.several': 'Several NPIs are recorded.',
  'npi.no-entry': 'The record names them without an entry of their own, where the NPI would stand.',
  'npi.unread': "The practitioner's record could not be read ({why}).",
  'npi.not-asked': "The practitioner's record has not been read yet.",

  'ndc.recorded': 'As recorded ({written}), in 11 digits.',
  'ndc.absent': 'No NDC is recorded.',
  'ndc.not-asked': 'No NDC is recorded, and this policy does not ask for one.',
  'ndc.ambiguous': 'The recorded NDC ({written}) has 10 digits without hyphens: where the zero belongs is not known.',
  'ndc.malformed': 'What is recorded as NDC ({written}) has not the form of one.',
  'ndc.several': 'Several NDCs are recorded ({written}).',
  'ndc.other-code':
    'The recorded NDC ({written}) is listed for {listed}, which is not the code of the drug as recorded.',
  'ndc.unread': 'The entry of the drug could not be read ({why}).',

  'quantity.volume': 'The volume that was injected, as recorded.',
  'quantity.strength': 'The dose by the recorded strength.',
  'quantity.discarded': 'What was discarded, by the recorded strength or volume.',
  'quantity.not-recorded':
    'The record does not say how much of the package was used (a volume, or a strength per mL). The dose and the units of the code are no such quantity.',
  'quantity.no-solution':
    'A volume is recorded, but not that the product is a solution. A powder would be counted in vials.',
  'quantity.powder': 'A powder is counted in vials, and the record does not say how many.',
  'quantity.contradicted': 'The recorded volume and the dose by its strength differ.',
  'quantity.strengths-differ': 'The recorded strengths differ.',

  'note.drug-name': 'The practice did not buy the drug ({words}): this policy wants no line for it, but its name here.',
  'note.entry-unread':
    'The entry of this injection could not be understood to the end ({why}), so nothing on this line is certain.',
  'note.penny-line':
    'The record says that the practice did not buy the drug ({words}): this policy wants its line at one cent. Check that it was so.',
  'note.supplied-open':
    'The record says that the practice did not buy the drug ({words}). Payers differ: a line at one cent, or none and its name in the note. Ask the payer before this line is used.',
  'note.unlisted': 'A code for unlisted drugs: name, dose, route and NDC.',
  'note.unlisted-incomplete':
    'A code for unlisted drugs wants name, dose, route and NDC in the note. Not recorded: {missing}.',

  'left-out.not-given': 'Nothing was given.',
  'left-out.another-service': 'Not a 96372 service: {family}.',
  'left-out.charted-twice': 'Looks like the same injection as another entry, so it is counted once.',
  'left-out.over-limit': 'Documented, but without a unit. {policy}',

  'diagnosis.no-room': 'A claim holds 12 diagnoses.',
  'diagnosis.only-first': 'May only stand first, and another one does.',
  'diagnosis.manifestation':
    'A manifestation stands behind the illness it follows from, and none is recorded for that injection.',
  'diagnosis.never-first': 'May not stand as the reason of a service.',
  'diagnosis.unread': 'Could not be read.',
  'diagnosis.errand': 'Says what was to be done, and not for which illness.',
  'diagnosis.not-certain': 'Recorded as not certain, denied, or in the past.',
  'diagnosis.over': 'Recorded as over.',
  'diagnosis.later': 'Recorded as begun after the injection.',
  'diagnosis.no-code': 'This entry has no ICD-10-CM code.',
  'diagnosis.invalid': 'Its code is not valid as it stands.',
  'diagnosis.asked': 'A check asks about its code.',
};

/** The sentence of a field of the draft, or of what was left out of it. */
export function sayClaim({ why, values }: { why: ClaimWhy; values: Readonly<Record<string, string>> }): string {
  const { why: code = '', http } = values;
  const known = sentences[why].replace(' ({why})', () => inBrackets({ code, http }));
  const filled = known.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name, values));
  return (filled.charAt(0).toUpperCase() + filled.slice(1)).replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}

function fill(name: string, values: Readonly<Record<string, string>>): string {
  const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
  if (value.trim() === '') return 'not stated';
  if (name === 'family') return familyWords(value);
  if (name === 'policy') return policyWords(value);
  if (name === 'rule') return value.split(', ').map(coderTitle).join(', ');
  if (name === 'route') return lookUp(routeNames, value);
  return readable(name, value, 'coder');
}
