import type { Caveat } from '../domain/caveats.ts';

/** What to mind about a drug, for coders. */
export const caveatSentences: Readonly<Record<Caveat, string>> = {
  'antidote-form': 'The intravenous antidote is another product with a code of its own.',
  'brand-decides-code': 'Each brand has its own code: the name of the product must be recorded.',
  'chemotherapy-any-diagnosis': 'It counts as chemotherapy administration whatever the diagnosis.',
  'code-replaced': 'Its code was replaced: the day of the injection decides which one is right.',
  'device-other-service': 'The on-body device is another service (96377) than an injection by hand.',
  'diagnosis-decides-service':
    'Given for cancer it is 96402; for other illnesses some payers take 96372. The diagnosis decides.',
  'diluent-not-billed': 'Lidocaine or water that it is dissolved in has no line of its own.',
  'dose-decides-code': 'The dose decides which code stands for it.',
  'esa-rules': 'Payers ask for the blood count and for EA, EB or EC with this drug; on dialysis other codes apply.',
  'flush-never': 'A flush or lock of a line is never an injection service.',
  'frequency-limits': 'Payers limit how often it is given once the first course is over.',
  'imaging-bundled': 'Given to still the bowel for imaging, it belongs to the imaging.',
  'implant-form': 'It is an implant: the service is not 96372, and which one it is depends on the product.',
  'imports-other-codes': 'Imported stand-ins have codes of their own.',
  'infiltration-part': 'The part that goes into the wound is no intramuscular injection; only the rest of the dose is.',
  'joint-other-service': 'Into a joint, tendon or lesion it is another service.',
  'look-alike-salt': 'Two products look alike and have different codes: check which penicillin it was.',
  'manifestation-not-first': 'D63.1 may not stand first: the illness behind it goes before.',
  'manufacturer-codes': 'Some manufacturers have codes of their own: the NDC decides.',
  'maternity-package': 'In pregnancy or birth it may belong to the maternity package.',
  'muscle-but-procedure': 'It goes into a muscle, yet the service is chemodenervation and not 96372.',
  'never-vaccine-codes': 'It is no vaccine: 96372, and never the vaccine administration codes.',
  'newborn-care': "A newborn's first dose belongs to newborn care.",
  'not-for-syphilis': 'It is not the penicillin for syphilis.',
  'not-j3420': 'It has its own code, not that of cyanocobalamin (J3420).',
  'observation-required': 'The label asks for watching the patient afterwards.',
  'often-patient-supplied': 'Patients often bring it: then there is no drug line, or one as the payer asks.',
  'one-unit-a-day': 'One unit stands for any dose up to 1,000 mcg; more than one a day is taken for an error.',
  'other-form-nasal': 'A nasal form exists; that is no injection.',
  'other-form-oral': 'An oral form exists; that is no injection and has another code.',
  'other-service-always': 'It is never 96372.',
  'payer-decides-service': 'Payers differ: some take 96372, some 96401 or 96402.',
  'payer-list': 'Some Medicare contractors list it as 96372 and take back 96401.',
  'pellet-other-service': 'Pellets are implanted: another service.',
  'prevention-codes': 'Given for prevention of HIV, Medicare has other codes for drug and service.',
  'pump-is-infusion': 'By pump it is a subcutaneous infusion (96369 to 96371).',
  'resuscitation-bundled': 'In a resuscitation it belongs to that service.',
  'route-decides-code': 'The code depends on the route.',
  'route-im-or-iv': 'It is given into a muscle or a vein: the recorded route decides.',
  'route-modifier': 'One code for two routes: payers may ask for JA (vein) or JB (under the skin).',
  'rsv-codes-by-date': 'Its administration is 96380 or 96381 since 2023-10-06. The diagnosis is Z29.11, not Z23.',
  'rsv-codes-not-for-it': 'The newer RSV administration codes are not for it: 96372 stays.',
  'salt-decides-code': 'Its salts or forms have different codes: the record must say which.',
  'self-administered-list':
    'It stands on lists of self-administered drugs: Medicare leaves out the drug, and the injection with it.',
  'several-sites': 'Larger doses go to several sites: each is an injection.',
  'shared-syringe': 'Often given in one syringe with another drug: that is one injection.',
  'started-unit': 'One unit for each started amount.',
  'strength-decides-use': 'Two strengths are for different illnesses: the diagnosis must fit the product.',
  'supervised-only': 'The code is only for a dose that was given under supervision.',
  'treatment-program-bundled': 'An opioid treatment program pays it within its bundle.',
  'two-drug-unit': 'One unit holds two drugs together: count from the product, not from one number.',
  'two-syringes': 'A full dose is often two syringes at two sites: two injections, when the record says so.',
  'units-large': 'Units are small: a usual dose makes many. Check for a slip by ten.',
  'unlisted-code':
    'It has no code of its own: the unlisted code needs name, dose, route and NDC in the note of the line.',
  'vaccine-beside': 'A vaccine of the same day has its own administration service beside it.',
  'weight-loss-excluded': 'For weight loss it is not covered.',
};

/** The sentences of caveats written as `one, another`, to stand before a full stop. What is no caveat is left as it is. */
export function caveatWords(list: string): string {
  const sentences: Readonly<Record<string, string>> = caveatSentences;
  return list
    .split(', ')
    .map(caveat => sentences[caveat] ?? caveat)
    .join(' ')
    .replace(/[.]$/, '');
}
