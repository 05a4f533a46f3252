import type { Policy } from './policy.ts';
import { recalled } from './provenance.ts';

/** What the base policy rests on. */
export const basePolicySource = recalled('Professional claims: our own choice, no payer text');

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
  // Where the EHR does not share these, the rule advises; visit and place have their own way out (single candidate,
  // configured place). Route, drug, dose, date and diagnosis always block.
  notOfferedAdvises: Object.freeze([
    'MedicationAdministration.dosage.site',
    'MedicationAdministration.request',
    'MedicationAdministration.performer',
    'MedicationAdministration.context',
    'Encounter.location',
  ]),
  sources: Object.freeze({}),
});
