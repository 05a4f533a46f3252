import { type Policy, required } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { between, recalled, sourced } from './provenance.ts';

const orders = sourced('NGS Medicare, CERT: medication administration (article 409609)');
const administered = sourced('Noridian JF Part B, documentation of drug administration');
const complex = sourced('NGS Medicare article 3064632, reminder of A58620: drugs that are not chemotherapy');
const excluded = sourced('Noridian JE Part A, self-administered drug exclusion list');

const ownDrug = sourced('NGS Medicare news article 3999440, patient-supplied drugs');
const supervision = sourced(
  'Medicare Claims Processing Manual ch. 12, 30.5.C as quoted by AAPC; fee schedule rule for 2026 as reported by Burr & Forman',
);
const edits = sourced('CMS NCCI procedure-to-procedure edits, practitioner, 2024-07');
const visits = sourced(
  'CMS NCCI procedure-to-procedure edits, practitioner, 2024-07; CMS change request of 2005-10-28, E/M visits with drug administration',
);
const units = sourced('CMS NCCI medically unlikely edits, practitioner, 2024-07: 96372 has 4 a day, MAI 3');
const codes = sourced('CMS HCPCS Level II 2024-07: codes and their end dates');
const vaccines = sourced(
  'CMS NCCI add-on code edits 2024-06; CMS HCPCS Level II 2024-07: codes by which vaccines are given',
);
const b12 = sourced('First Coast LCD L33967, vitamin B12 injections, in force since 2021-01-01');

/** From this day a claim for a single-dose container says JW or JZ; from 2023-10-01 one without is sent back. */
const wastage = between('2023-07-01', null, sourced('Noridian DME, modifier JZ; BMMS and Retinal Physician 2023-09'));

const mustHave = required({
  'performer-documented': administered,
  'dose-with-unit': administered,
  'order-linked': orders,
  'order-complete': orders,
  supervision,
  'no-99211': visits,
  'em-modifier-25': visits,
  'em-hospital': edits,
  'other-administration': edits,
  'ncci-never': edits,
  'unlikely-units': units,
  'drug-units-likely': units,
  'drug-charged': ownDrug,
  'drug-code-in-force': codes,
  'charged-code-in-force': codes,
  'charged-units': administered,
  'discarded-charged': wastage,
  'charge-explained': vaccines,
  'complex-drug': complex,
  'self-administered-drug': excluded,
  'patient-supplied': ownDrug,
  'discarded-amount': wastage,
  'b12-diagnosis': b12,
});

/** Medicare Part B, physician's claim: what contractors have published. Contractors differ; the rows name theirs. */
export const medicarePartB: Policy = Object.freeze({
  ...basePolicy,
  id: 'medicare-part-b',
  furtherInjections: '76',
  patientSupplied: 'penny-line',
  discardedDrug: 'jw-jz',
  routeModifier: 'ja-jb',
  selfAdministered: 'excluded',
  complexDrugs: Object.freeze([
    'benralizumab',
    'canakinumab',
    'certolizumab',
    'denosumab',
    'filgrastim',
    'luspatercept',
    'mepolizumab',
    'octreotide depot',
    'omalizumab',
    'pegfilgrastim',
    'rilonacept',
    'tildrakizumab',
  ]),
  weights: mustHave.weights,
  sources: Object.freeze({
    ...basePolicy.sources,
    claimSide: sourced('CMS physician fee schedule 2024-07: the physician bills outside a facility only'),
    unitPolicy: units,
    furtherInjections: sourced('Cahaba GBA, questions and answers: 76 and not 59 for the same code again'),
    patientSupplied: ownDrug,
    discardedDrug: wastage,
    ndc: recalled('Part B claims of physicians carry the HCPCS code; the NDC is not asked for'),
    routeModifier: sourced('CMS article A52527, self-administered drugs: JA and JB'),
    selfAdministered: excluded,
    complexDrugs: complex,
    chemotherapyDrugs: complex,
    weights: orders,
    ...mustHave.sources,
  }),
});
