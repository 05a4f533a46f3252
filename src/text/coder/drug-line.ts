import type { Sentences } from '../sentences.ts';

/** The line of the drug itself: code, units, NDC, waste, and who paid for it. */
export const drugLineSentences = {
  'drug-coded.coded': 'The drug is recorded with a code.',
  'drug-coded.name-only': 'The drug ({drug}) has no RxNorm code or NDC; it was recognised by its name.',
  'drug-charged.charged': 'Charged beside the injection: {codes}.',
  'drug-charged.missing':
    'The visit has a charge for 96372 and none for a drug. Is the line of the drug missing, or did the practice not buy it?',
  'drug-code.code': '{drug} takes {code} on a line of its own (by {table}).',
  'drug-code.unlisted':
    '{drug} takes {code}: put name, dose, route and NDC into the note of its line. All four are recorded.',
  'drug-code.unlisted-incomplete':
    '{drug} takes {code}, and the note of its line needs name, dose, route and NDC. Not recorded: {missing}.',
  'drug-code.other-drug':
    'The recorded code {code} is none of those that fit {drug} as recorded ({codes}; by {table}). Which one is right?',
  'drug-code.several':
    '{drug} has several codes ({codes}; by {table}), and route, brand, form and NDC leave it open. Which product was given?',
  'drug-code.other-route':
    'The codes of {drug} ({codes}) are for other routes than the recorded one. Which product was given?',
  'drug-code.none-in-force': 'No code of {drug} is in force on that day (by {table}). Which code does its line take?',
  'drug-code.unknown': 'No code is known for {drug}. Which code does its line take?',
  'drug-code.unconfirmed': '{drug} probably takes {code}, but no source was found for that. Is it the right code?',
  'drug-code-in-force.in-force': '{codes}, filed with the drug, is in force on {day} (by {table}).',
  'drug-code-in-force.no-end-known': 'No end of {codes}, filed with the drug, is known for {day} (by {table}).',
  'drug-code-in-force.ended':
    '{codes}, filed with the drug, is not in force on {day} (by {table}). The line of the drug takes a code of that day.',
  'drug-charged.other': 'Charged is {codes}, and {drug} takes {own}. Which drug was given, and which line is right?',
  'drug-charged.unknown': 'Charged is {codes}, and no code of {drug} is known here. Is it the code of that drug?',
  'charged-code-in-force.not-listed':
    'Charged, but not in the HCPCS table of {table}: {codes}. Is it a typing error, or newer than the table?',
  'charged-units.agree': '{charged} x 96372 charged, as many as documented.',
  'charged-units.injections':
    '{charged} x 96372 charged (a line without a quantity is one), and {documented} documented. Which is right?',
  'charged-units.drug':
    '{charged} x {code} charged, and the documented dose of {drug} makes {documented} (one unit is {per}). Which is right?',
  'discarded-charged.no-line': 'No line of the drug is charged yet.',
  'discarded-charged.agree': 'JW or JZ on {codes} agrees with the entry.',
  'discarded-charged.not-needed': '{codes} has neither JW nor JZ, and no single-dose container is recorded.',
  'discarded-charged.not-marked':
    '{drug} came in a single-dose container, and {codes} has neither JW nor JZ. Which one belongs there?',
  'discarded-charged.both': '{codes} is charged with JW and with JZ. Which is right?',
  'discarded-charged.jz-but-left': 'JZ says that nothing was discarded; the entry has an amount. Is it JW?',
  'discarded-charged.jw-but-no-amount':
    'JW is charged on {codes}, and the entry of {drug} has no discarded amount. How much was it?',
  'discarded-charged.multiple-dose':
    'JW and JZ are for single-dose containers; the record says multiple-dose for {drug}. Which is right?',
  'charge-explained.none': 'No code of a vaccine administration is charged.',
  'charge-explained.vaccine-recorded': 'Charged for a vaccine that is recorded: {codes}.',
  'charge-explained.no-vaccine':
    '{codes} is charged, and no vaccine is recorded in this visit or on its day. Was one given, or is {codes} for the injection that 96372 is for?',
  'charged-code-in-force.none': 'No HCPCS level II code is charged.',
  'charged-code-in-force.no-end-known': 'No end of {codes} is known for {day} (by {table}).',
  'charged-code-in-force.ended':
    'Charged, but not in force on {day}: {codes} (by {table}). Charge the code of that day instead.',
  'drug-units.units': '{given} = {units} x {code} (one unit is {per}).',
  'drug-units.up-to': '{given} = {units} x {code} (one unit is any amount up to {per}).',
  'drug-units.whole-dose': '{given} = 1 x {code}, which stands for the whole dose.',
  'drug-units.together':
    '{given} alone = {units} x {code}; with the other injections of that day ({count} in all) {total} = {day} x {code} (one unit is {per}).',
  'drug-units.together-open':
    '{given} alone = {units} x {code}. {drug} was given {count} times that day; what is the sum of the doses?',
  'drug-units.no-strength':
    'The dose is {given}, one unit of {code} is {per}, and no strength is recorded to convert by. How much was given?',
  'drug-units.strengths-differ':
    'The dose is {given}, one unit of {code} is {per}, and the recorded strengths differ. Which one was given?',
  'drug-units.other-unit': 'The dose ({given}) cannot be converted into the unit of {code} ({per}). Is the unit right?',
  'drug-units-likely.likely':
    '{units} x {code} is within the {limit} that CMS takes for likely on one day (by {table}).',
  'drug-units-likely.unlikely':
    '{given} makes {units} x {code} (one unit is {per}), and CMS takes more than {limit} on one day for unlikely (by {table}). Is the dose right, or is it wrong by a factor such as ten?',
  'ndc-recorded.recorded':
    'The NDC is {ndc} (11 digits; recorded as {written}). No crosswalk is loaded to compare it. Its quantity is counted in package units (UN, ML, GR, F2), not in units of the drug code.',
  'ndc-recorded.agrees':
    'The NDC {ndc} is listed for {listed} (by {table}). Its quantity is counted in package units (UN, ML, GR, F2), not in units of the drug code.',
  'ndc-recorded.absent': 'This payer wants the NDC of {drug}, and none is recorded.',
  'ndc-recorded.ambiguous':
    'The NDC {written} has 10 digits without hyphens, so it is not known where the zero belongs. What is it in the form 5-4-2?',
  'ndc-recorded.malformed':
    'What is recorded as NDC ({written}) has not 10 or 11 digits in one of the forms of an NDC.',
  'ndc-recorded.several': 'Several NDCs are recorded ({written}). Which one was given?',
  'ndc-recorded.not-listed':
    'NDC {ndc} (written {written}). It is not in the crosswalk (by {table}), which holds drugs that Medicare pays by average price.',
  'ndc-recorded.other-code':
    'The NDC {ndc} is listed for {listed} (by {table}), but the drug as recorded takes {codes}. Which one is right?',
  'discarded-amount.multiple-dose': 'A multiple-dose container: neither JW nor JZ.',
  'discarded-amount.none': 'Nothing was discarded: the line of the drug takes JZ.',
  'discarded-amount.units':
    '{left} discarded: {own} x {code} for the dose and a second line of {units} x {code} with JW.',
  'discarded-amount.covered':
    '{left} discarded lies within the last unit of the dose ({own} x {code}): no JW line, as those units hold the whole amount.',
  'discarded-amount.not-computable':
    '{left} was discarded, but dose and rest cannot both be said in units of the drug code ({code}). How many units were discarded?',
  'discarded-amount.unclear':
    'The entry speaks of discarded drug without a clear amount ({words}). How much was discarded?',
  'discarded-amount.absent':
    'A single-dose container, and the entry says neither how much was discarded (JW) nor that nothing was (JZ). Which applies?',
  'discarded-amount.container':
    'The record names a single-dose and a multiple-dose container. Which was it, and if for a single dose, was anything discarded (JW) or nothing (JZ)?',
  'discarded-amount.container-unknown':
    'The record names no single-dose container. If it was one, the line of the drug takes JZ, or JW for what was discarded.',
  'patient-supplied.ask':
    'The record says: {words}. If the practice did not buy the drug it is not charged: some payers want its line at one cent, others no line and its name in the note. What does this payer want?',
  'patient-supplied.penny-line':
    'The record says: {words}. This payer wants a line for the drug at one cent on the same claim. Did the practice buy the drug?',
  'patient-supplied.no-drug-line':
    'The record says: {words}. This payer wants no line and no NDC for the drug, but its name in the note of the 96372 line. Did the practice buy the drug?',
  'lot-recorded.recorded': 'The lot is recorded: {lot}, expires {expires}.',
  'lot-recorded.absent': 'No lot number is recorded for {drug}.',
  'lot-recorded.expired': 'The recorded lot {lot} had expired ({expires}). Are lot and expiry date right?',
  'self-administered-drug.ask':
    '{drug} is on lists of usually self-administered drugs, where drug and administration may be left out. Does this payer cover it when staff give it?',
  'self-administered-drug.excluded':
    'This payer leaves out usually self-administered drugs, and with {drug} its administration. Is there a reason that it is covered here?',
  'self-administered-drug.form':
    'This payer leaves out self-administered forms such as pens. Which form of {drug} was given, and is it covered?',
  'route-modifier.under-skin': 'This payer wants JB (under the skin) on the line of {drug} ({code}).',
  'route-modifier.neither':
    'This payer wants JA (vein) or JB (under the skin) on {code}, but the recorded route is {route}. Is the route right?',
  'esrd-drug.no-sign': 'No end-stage renal disease or dialysis among the linked diagnoses.',
  'esrd-drug.kidney-failure':
    '{drug} with {diagnosis}: in dialysis for end-stage renal disease it belongs to the composite payment. Was it part of the dialysis treatment?',
  'esrd-drug.unread': 'The diagnoses could not all be read ({why}), so end-stage renal disease is not ruled out.',
  'complex-drug.injection': 'This payer takes {drug} under 96372, though others take it under 96401.',
  'complex-drug.chemotherapy': 'This payer takes {drug} under 96401, not 96372. Which one is to be reported?',
  'complex-drug.open':
    'Payers differ on {drug}: some want 96372, others 96401. The chosen policy lists it for neither. What does this payer take?',
  'hormonal-drug.cancer': '{drug} for {diagnosis}: hormonal cancer treatment has {codes}. Was it given for that?',
  'hormonal-drug.other-illness':
    '{drug} for {diagnosis}, which is no cancer: some payers take 96372, others {codes}. What does this payer take?',
  'hormonal-drug.depends':
    '{drug} is {codes} for cancer and may be 96372 for other illnesses, and the linked diagnoses leave it open. Which was it given for?',
  'hormonal-drug.implant':
    '{drug} is an implant of a hormonal antineoplastic: {codes} for cancer, while some payers take {implant}. What does this payer take for the illness that it was given for?',
  'drug-caveats.known': 'To mind with {drug}: {caveats}.',
} as const satisfies Partial<Sentences>;
