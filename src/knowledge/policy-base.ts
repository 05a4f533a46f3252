import type { Policy } from './policy.ts';
import { recalled, sourced } from './provenance.ts';

/** What no text settles: the payer decides, and until it is named nothing is required or assumed. */
export const payersChoice = recalled('Left to the payer: our own choice where no payer is named');

/** Each separate injection counts. */
export const eachInjection = sourced(
  'CPT Assistant 2007 and 2010 as reported by HCPro APCs Insider 2009-03-27; BCBS Alabama provider manual, injectable drugs',
);

/** Places where a professional claim for 96372 stands. */
export const officePlaces = sourced(
  'CMS physician fee schedule 2024-07: 96372 has PC/TC indicator 5 and no facility value; CMS place-of-service code set 2024-06',
);

/**
 * Where the EHR does not share these, the rule advises; visit and place have their own way out (single candidate,
 * configured place). Route, drug, dose, date and diagnosis always block.
 */
export const notOfferedAdvises: Policy['notOfferedAdvises'] = Object.freeze([
  'MedicationAdministration.dosage.site',
  'MedicationAdministration.request',
  'MedicationRequest',
  'MedicationAdministration.performer',
  'MedicationAdministration.context',
  'MedicationAdministration.note',
  'Encounter.location',
  'Immunization',
]);

/** The policy a deployment starts from: a professional claim, one unit for each documented injection. */
export const basePolicy: Policy = Object.freeze({
  id: 'base',
  claimSide: 'professional',
  unitPolicy: 'per-injection',
  furtherInjections: 'units',
  billablePlaces: Object.freeze(['11', '20']),
  patientSupplied: 'ask',
  discardedDrug: 'not-asked',
  ndc: 'not-asked',
  routeModifier: 'not-asked',
  selfAdministered: 'ask',
  complexDrugs: Object.freeze([]),
  chemotherapyDrugs: Object.freeze([]),
  weights: Object.freeze({}),
  notOfferedAdvises,
  sources: Object.freeze({
    claimSide: payersChoice,
    unitPolicy: eachInjection,
    furtherInjections: payersChoice,
    billablePlaces: officePlaces,
    patientSupplied: payersChoice,
    discardedDrug: payersChoice,
    ndc: payersChoice,
    routeModifier: payersChoice,
    selfAdministered: payersChoice,
    complexDrugs: payersChoice,
    chemotherapyDrugs: payersChoice,
    weights: payersChoice,
    notOfferedAdvises: payersChoice,
  }),
});
