import { type Policy, required } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { recalled, sourced } from './provenance.ts';

const alabama = sourced('BCBS Alabama provider manual, injectable drugs');
const mississippi = sourced('BCBS Mississippi, coding of provider-administered drugs');

const mustHave = required({ 'ndc-recorded': alabama, 'self-administered-drug': mississippi });

/** An example of a commercial payer, put together from what such payers have published. Copy it, then ask the payer. */
export const commercialExample: Policy = Object.freeze({
  ...basePolicy,
  id: 'commercial-example',
  furtherInjections: '59',
  ndc: 'required',
  selfAdministered: 'excluded',
  chemotherapyDrugs: Object.freeze(['certolizumab']),
  weights: mustHave.weights,
  sources: Object.freeze({
    ...basePolicy.sources,
    unitPolicy: alabama,
    furtherInjections: sourced('CPT Assistant 2010-05 as reported by AAPC coding newsletters'),
    ndc: alabama,
    selfAdministered: mississippi,
    chemotherapyDrugs: sourced("The Rheumatologist, A Rheumatologist's Dilemma: 96372 vs 96401"),
    discardedDrug: recalled('Commercial payers differ in asking for JW and JZ'),
    ...mustHave.sources,
  }),
});
