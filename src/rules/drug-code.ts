import { type CheckResult, defineRule, gap, pass, review } from './define.ts';
import { codeList, codesOf, drugFacts, drugName, hasDrugLine, isInForce, tableWords } from './parts/drug-line.ts';
import { hcpcs, ndcForms, unlisted } from './parts/drug-line-sources.ts';
import { codeOfOtherDrug } from './parts/recorded-code.ts';
import { isUnlistedCode, missingForUnlisted } from './parts/unlisted-drug.ts';

export const drugCode = defineRule({
  id: 'drug-code',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['16', '107', 'N161', 'N56', 'M123', 'N350'],
  tables: ['hcpcs', 'asp-ndc-hcpcs'],
  sources: [hcpcs, unlisted, ndcForms],
  appliesTo: ({ medications: { drug } }) =>
    hasDrugLine(drug) || (drug.certainty === 'unknown' && drug.product.hcpcs.length > 0),
  check({ administrations: { administration, day }, medications: { drug } }, knowledge) {
    const { evidence } = drug;
    const facts = drugFacts(drug, day, knowledge);
    const rows = facts ? codesOf(drug, administration, facts, day, knowledge) : [];
    const asked = (facts?.hcpcs ?? []).map(({ code }) => code);
    const values = { drug: drugName(drug), table: tableWords(asked, day, knowledge) };
    const other = codeOfOtherDrug(drug, facts, rows, day, knowledge);
    if (other) return other;
    const recorded = drug.product.hcpcs.find(({ code }) => isUnlistedCode(code));
    if (recorded && rows.length === 0) return unlistedLine(recorded.code);
    const [only] = rows;
    if (!facts || !only) return review(whyNone(), evidence, { ...values, codes: codeList(facts?.hcpcs ?? []) });
    if (rows.length > 1) return review('drug-code.several', evidence, { ...values, codes: codeList(rows) });
    if (only.kind === 'not-otherwise-classified') return unlistedLine(only.code);
    if (only.confidence === 'recall') return review('drug-code.unconfirmed', evidence, { ...values, code: only.code });
    return pass('drug-code.code', evidence, { ...values, code: only.code });

    function whyNone() {
      if (!facts || facts.hcpcs.length + facts.ended.length === 0) return 'drug-code.unknown';
      const some = facts.hcpcs.some(row => isInForce(row.code, day, knowledge) !== false);
      return some ? 'drug-code.other-route' : 'drug-code.none-in-force';
    }

    function unlistedLine(code: string): CheckResult {
      const missing = missingForUnlisted(administration, drug);
      if (missing.length === 0) return pass('drug-code.unlisted', evidence, { ...values, code });
      return gap('absent', 'drug-code.unlisted-incomplete', evidence, { ...values, code, missing: missing.join(', ') });
    }
  },
});
