import { type Policy, required } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { between, recalled, sourced } from './provenance.ts';

const edits = sourced('CMS NCCI procedure-to-procedure edits, outpatient hospital, 2024-07');
const units = sourced('CMS NCCI medically unlikely edits, outpatient hospital, 2024-07: 96372 has 5 a day, MAI 3');
const codes = sourced('CMS HCPCS Level II 2024-07: codes and their end dates');

const mustHave = required({
  'no-99211': edits,
  'em-modifier-25': edits,
  'other-administration': edits,
  'ncci-never': edits,
  'unlikely-units': units,
  'drug-code-in-force': codes,
  'charged-code-in-force': codes,
});

/** The hospital's own outpatient claim: it may report the injection where the physician may not. */
export const facilityOutpatient: Policy = Object.freeze({
  ...basePolicy,
  id: 'facility-outpatient',
  claimSide: 'facility',
  furtherInjections: '59',
  billablePlaces: Object.freeze(['19', '22', '23']),
  discardedDrug: 'jw-jz',
  weights: mustHave.weights,
  sources: Object.freeze({
    ...basePolicy.sources,
    claimSide: sourced('Supercoder, 96372 and 99211: a hospital may report it without the physician present'),
    unitPolicy: units,
    furtherInjections: sourced('CPT Assistant 2010-05 as reported by AAPC; HCPro APCs Insider 2009-03-27'),
    billablePlaces: sourced('CMS place-of-service code set 2024-06: the outpatient hospital and its emergency room'),
    discardedDrug: between('2023-07-01', null, recalled('Medicare asks hospitals for JW and JZ as it asks physicians')),
    ...mustHave.sources,
  }),
});
