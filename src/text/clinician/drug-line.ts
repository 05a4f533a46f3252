import type { Sentences } from '../sentences.ts';

/** The drug's code, amount, container and origin. */
export const drugLineSentences = {
  'drug-coded.coded': 'The drug is recorded with a code.',
  'drug-coded.name-only':
    'The drug ({drug}) is recorded by name only. Choose it from the medication list, so that it has a code.',
  'drug-charged.charged': 'The drug is listed beside its injection.',
  'drug-charged.missing': 'The injection is listed for this visit, but no drug. Is the drug listed elsewhere?',
  'drug-code.code': 'The code of the drug is {code}.',
  'drug-code.unlisted': 'The drug has no code of its own. Its name, dose, route and NDC are recorded.',
  'drug-code.unlisted-incomplete': 'The drug has no code of its own, so more of it is needed. Not recorded: {missing}.',
  'drug-code.other-drug': 'The recorded code {code} is not known for {drug}. Is the drug as recorded?',
  'drug-code.several': '{drug} comes in forms with different codes ({codes}). Which product was given?',
  'drug-code.other-route': '{drug} is known by this route under no code ({codes}). Are drug and route as recorded?',
  'drug-code.none-in-force': 'No code for {drug} is known for that day. Is the drug as recorded?',
  'drug-code.unknown': 'No code for {drug} is known to this check. Which product was given?',
  'drug-code.unconfirmed': 'The code of {drug} may be {code}. Is that the product that was given?',
  'drug-code-in-force.in-force': 'The recorded code ({codes}) was in use on {day}.',
  'drug-code-in-force.no-end-known': 'Nothing says that the recorded code ({codes}) was out of use on {day}.',
  'drug-code-in-force.ended':
    'The recorded code ({codes}) was not in use on {day}. Record the drug by one of that day.',
  'drug-charged.other': 'The injected drug was {drug}; the listed code ({codes}) is of another one. Which was given?',
  'drug-charged.unknown': 'Is the listed code ({codes}) the one of {drug}?',
  'charged-code-in-force.not-listed': 'A listed code ({codes}) is not in the list of codes. Is it written right?',
  'charged-units.agree': 'As many injections are listed as are recorded.',
  'charged-units.injections': '{documented} injections are recorded and {charged} are listed. How many were given?',
  'charged-units.drug': 'The recorded dose of {drug} and the listed amount differ. How much was given?',
  'discarded-charged.no-line': 'The drug is not listed yet.',
  'discarded-charged.agree': 'What is listed as left over agrees with the entry.',
  'discarded-charged.not-needed': 'Nothing says that this vial is for one dose only.',
  'discarded-charged.not-marked': '{drug} came in a single-dose vial. Was anything left over and thrown away?',
  'discarded-charged.both': '{drug} is listed both with and without a rest. Was anything left over and thrown away?',
  'discarded-charged.jz-but-left':
    'The entry says that some of {drug} was left over; it is listed as used up. Which is right?',
  'discarded-charged.jw-but-no-amount':
    'A rest of {drug} is listed as thrown away, and the entry gives no amount. How much was left over?',
  'discarded-charged.multiple-dose':
    'The vial of {drug} holds several doses, and is listed as one for a single dose. Which is right?',
  'charge-explained.none': 'No vaccination is listed for this visit.',
  'charge-explained.vaccine-recorded': 'The listed vaccination is recorded.',
  'charge-explained.no-vaccine':
    'A vaccination is listed for this visit ({codes}), and none is recorded. Was a vaccine given?',
  'charged-code-in-force.none': 'No code of a drug is listed for this visit.',
  'charged-code-in-force.no-end-known': 'Nothing says that a listed code ({codes}) was out of use on {day}.',
  'charged-code-in-force.ended': 'A listed code ({codes}) was not in use on {day}.',
  'drug-units.units': 'The dose of {given} is {units} x {per}.',
  'drug-units.up-to': 'The dose of {given} is {units} x up to {per}.',
  'drug-units.whole-dose': 'The dose of {given} is one unit, as it stands.',
  'drug-units.together': '{count} injections of {drug} that day: {total} in all.',
  'drug-units.together-open':
    '{drug} was given {count} times that day, and not all doses can be added up. Are all doses recorded with their unit?',
  'drug-units.no-strength':
    'The dose is {given}, and the strength is not recorded, so the amount of drug is not known. How much was given?',
  'drug-units.strengths-differ':
    'The dose is {given}, and the record names more than one strength. How much of the drug was given?',
  'drug-units.other-unit': 'The dose of {given} cannot be compared with {per}. Is the unit of the dose right?',
  'drug-units-likely.likely': 'The dose of {given} is not unusual for one day.',
  'drug-units-likely.unlikely':
    'The dose of {given} is unusually large for one day. Is it right, or is a decimal point or unit wrong?',
  'ndc-recorded.recorded': 'The NDC is recorded: {ndc}.',
  'ndc-recorded.agrees': 'The NDC {ndc} belongs to the recorded drug.',
  'ndc-recorded.absent': 'The NDC of the product is not recorded.',
  'ndc-recorded.ambiguous': 'The NDC ({written}) has 10 digits and no hyphens. How is it written on the package?',
  'ndc-recorded.malformed': 'What is recorded as NDC ({written}) is not one.',
  'ndc-recorded.several': 'More than one NDC is recorded ({written}). Which product was given?',
  'ndc-recorded.not-listed': 'The NDC is recorded: {ndc}.',
  'ndc-recorded.other-code': 'The NDC {ndc} is listed for another product than {drug}. Is it the one on the package?',
  'discarded-amount.multiple-dose': 'The drug came from a container for several doses.',
  'discarded-amount.none': 'It is recorded that nothing was discarded.',
  'discarded-amount.units': 'The discarded amount is recorded: {left}.',
  'discarded-amount.covered': 'The discarded amount is recorded: {left}.',
  'discarded-amount.not-computable': 'The discarded amount is recorded as {left}. How much of the drug is that?',
  'discarded-amount.unclear': 'The entry speaks of discarded drug: {words}. How much was discarded?',
  'discarded-amount.absent': 'The drug came from a single-dose container. Was any of it discarded, and how much?',
  'discarded-amount.container':
    'The drug is recorded as coming from a single-dose and from a multiple-dose container. Which was it, and was any of it discarded?',
  'discarded-amount.container-unknown':
    'The record does not name a single-dose container, so nothing is asked about discarded drug.',
  'patient-supplied.ask': 'The record says: {words}. Did the drug come from outside the practice?',
  'patient-supplied.penny-line': 'The record says: {words}. Did the drug come from outside the practice?',
  'patient-supplied.no-drug-line': 'The record says: {words}. Did the drug come from outside the practice?',
  'lot-recorded.recorded': 'The lot is recorded: {lot}.',
  'lot-recorded.absent': 'The lot number of {drug} is not recorded.',
  'lot-recorded.expired':
    'The lot ({lot}) is recorded as expired ({expires}). Are lot and expiry date as on the package?',
  'self-administered-drug.ask': 'Patients often give {drug} to themselves. Did staff have to give it this time?',
  'self-administered-drug.excluded': 'Patients usually give {drug} to themselves. Did staff have to give it this time?',
  'self-administered-drug.form':
    'Some forms of {drug} are made for patients to use themselves. Which form was given, and did staff have to give it?',
  'route-modifier.under-skin': 'The route of {drug} is recorded: {route}.',
  'route-modifier.neither':
    '{drug} is given into a vein or under the skin, recorded is {route}. Is the route as recorded?',
  'esrd-drug.no-sign': 'Nothing in the linked diagnoses speaks of dialysis.',
  'esrd-drug.kidney-failure':
    '{drug} was given with {diagnosis} on record. Was it given as part of the dialysis treatment?',
  'esrd-drug.unread': 'The diagnoses could not all be read ({why}), so it is not known whether dialysis is among them.',
  'complex-drug.injection': '{drug} is an ordinary injection for this insurance.',
  'complex-drug.chemotherapy':
    '{drug} belongs to another kind of service for this insurance. Was it given as recorded?',
  'complex-drug.open': 'Insurances differ on what kind of service {drug} is. Was it given as recorded?',
  'hormonal-drug.cancer': '{drug} was given with {diagnosis} on record. Was it given for that?',
  'hormonal-drug.other-illness':
    '{drug} was given with {diagnosis} on record. Was it given for that, and not for cancer?',
  'hormonal-drug.depends': '{drug} is given for cancer and for other illnesses. Which was it given for?',
  'hormonal-drug.implant':
    '{drug} comes as an implant, which is mostly another kind of service. Was it placed under the skin, and for which illness?',
  'drug-caveats.known': 'There are things to mind when {drug} is coded.',
} as const satisfies Partial<Sentences>;
