import type { Drug } from '../domain/drug.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { byPolicy, type CheckResult, defineRule, type FactsOf, gap, pass, review } from './define.ts';
import { codeList, codesOf, drugFacts, drugName, hasDrugLine } from './parts/drug-line.ts';
import { ndcForms, ndcQuantity, ndcRequired, remarks } from './parts/drug-line-sources.ts';

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
  { administrations: { administration, day }, medications: { drug } }: FactsOf<'administrations' | 'medications'>,
  knowledge: Knowledge,
): CheckResult {
  const { ndcs } = drug.product;
  const evidence = ndcs.map(one => one.evidence);
  const written = [...new Set(ndcs.map(one => one.written))].join(', ');
  const values = { drug: drugName(drug), written };
  const [ndc, ...more] = new Set(ndcs.flatMap(one => one.ndc ?? []));
  if (ndcs.length === 0) return gap('absent', 'ndc-recorded.absent', drug.evidence, values);
  if (ndc === undefined)
    return ndcs.some(({ fault }) => fault === 'ambiguous')
      ? review('ndc-recorded.ambiguous', evidence, values)
      : gap('invalid', 'ndc-recorded.malformed', evidence, values);
  if (more.length > 0) return review('ndc-recorded.several', evidence, values);
  const read = { ...values, ndc };
  const listed = knowledge.tables.codesOfNdc(ndc, day);
  if (!listed) return pass('ndc-recorded.recorded', evidence, read);
  const found = { ...read, listed: listed.codes.join(', '), table: `the CMS crosswalk of ${listed.period}` };
  // The crosswalk has what Medicare pays by average price: a good NDC of another drug, or of the inner package, is not there.
  if (listed.codes.length === 0) return pass('ndc-recorded.not-listed', evidence, found);
  const codes = codesWithoutNdc(drug);
  const agrees = codes.length === 0 || codes.some(code => listed.codes.includes(code));
  return agrees
    ? pass('ndc-recorded.agrees', evidence, found)
    : review('ndc-recorded.other-code', evidence, { ...found, codes: codes.join(', ') });

  /** The codes that everything but the NDC leads to. */
  function codesWithoutNdc(one: Drug): readonly string[] {
    const known = drugFacts(one, day, knowledge);
    const named = { ...one, product: { ...one.product, ndcs: [] } };
    const rows = known ? codesOf(named, administration, known, day, knowledge) : [];
    return rows.length > 0 ? codeList(rows).split(', ') : one.product.hcpcs.map(({ code }) => code);
  }
}
