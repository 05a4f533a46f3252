import type { Knowledge } from '../knowledge/index.ts';
import { byPolicy, type CheckResult, defineRule, type FactsOf, gap, pass, review } from './define.ts';
import { drugName, hasDrugLine } from './parts/drug-line.ts';
import { ndcForms, ndcQuantity, ndcRequired, remarks } from './parts/drug-line-sources.ts';
import { ndcFor } from './parts/ndc.ts';

export const ndcRecorded = defineRule({
  id: 'ndc-recorded',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['M119', 'N815', 'N816', 'N846', 'N847', 'N848'],
  tables: ['asp-ndc-hcpcs'],
  sources: [ndcForms, ndcRequired, ndcQuantity, remarks],
  appliesTo: ({ medications: { drug } }, { policy }) =>
    drug.class !== 'vaccine' && (drug.product.ndcs.length > 0 || (policy.ndc === 'required' && hasDrugLine(drug))),
  check(facts, knowledge) {
    const result = checkNdc(facts, knowledge);
    return knowledge.policy.ndc === 'required' ? byPolicy('ndc', result) : result;
  },
});

function checkNdc(
  { administrations, medications: { drug } }: FactsOf<'administrations' | 'medications'>,
  knowledge: Knowledge,
): CheckResult {
  const found = ndcFor(administrations, drug, knowledge);
  const { evidence } = found;
  const values = { drug: drugName(drug), written: found.written };
  switch (found.state) {
    case 'absent':
      return gap('absent', 'ndc-recorded.absent', drug.evidence, values);
    case 'malformed':
      return gap('invalid', 'ndc-recorded.malformed', evidence, values);
    case 'ambiguous':
    case 'several':
      return review(`ndc-recorded.${found.state}`, evidence, values);
    case 'recorded':
      return pass('ndc-recorded.recorded', evidence, { ...values, ndc: found.ndc });
  }
  const { ndc, listed, period } = found;
  const told = { ...values, ndc, listed: listed.join(', '), table: `the CMS crosswalk of ${period}` };
  // The crosswalk has what Medicare pays by average price: a good NDC of another drug, or of the inner package, is not there.
  return found.state === 'other-code'
    ? review('ndc-recorded.other-code', evidence, { ...told, codes: found.codes.join(', ') })
    : pass(`ndc-recorded.${found.state}`, evidence, told);
}
