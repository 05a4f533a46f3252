import { type Policy, required } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { recalled, sourced } from './provenance.ts';

const ownDrug = sourced('Community Health Plan of Washington, billing for administration of drugs');
const mustHave = required({ 'patient-supplied': ownDrug });

/** An example of a Medicaid programme that pays one administration a day. The rows come from different states. */
export const medicaidOnePerDayExample: Policy = Object.freeze({
  ...basePolicy,
  id: 'medicaid-one-per-day-example',
  unitPolicy: Object.freeze({ perDayCap: 1 }),
  patientSupplied: 'no-drug-line',
  ndc: 'required',
  weights: mustHave.weights,
  sources: Object.freeze({
    ...basePolicy.sources,
    unitPolicy: sourced(
      'TMHP, CSHCN Services Program manual 24.3.16: one a day unless the drugs cannot be mixed (then 90772)',
    ),
    patientSupplied: ownDrug,
    ndc: recalled('Medicaid drug rebates ask for the NDC of drugs that a physician gives'),
    ...mustHave.sources,
  }),
});
