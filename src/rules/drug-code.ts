import { type CheckResult, defineRule, gap, pass, review } from './define.ts';
import { codeFor } from './parts/drug-code.ts';
import { codeList, drugName, hasDrugLine, tableWords } from './parts/drug-line.ts';
import { hcpcs, ndcForms, unlisted } from './parts/drug-line-sources.ts';
import { missingForUnlisted } from './parts/unlisted-drug.ts';

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
  check({ administrations, medications: { drug } }, knowledge) {
    const { administration, day } = administrations;
    const { evidence } = drug;
    const answer = codeFor(administrations, drug, knowledge);
    const values = { drug: drugName(drug), table: tableWords(answer.asked, day, knowledge) };
    switch (answer.state) {
      case 'other-drug':
        return review('drug-code.other-drug', answer.evidence, {
          drug: drugName(drug),
          code: answer.code,
          day: day ?? '',
          codes: codeList(answer.rows),
          table: tableWords([answer.code], day, knowledge),
        });
      case 'unknown':
      case 'other-route':
      case 'none-in-force':
        return review(`drug-code.${answer.state}`, evidence, { ...values, codes: answer.known });
      case 'several':
        return review('drug-code.several', evidence, { ...values, codes: codeList(answer.rows) });
      case 'unconfirmed':
        return review('drug-code.unconfirmed', evidence, { ...values, code: answer.row.code });
      case 'code':
        return pass('drug-code.code', evidence, { ...values, code: answer.row.code });
      case 'unlisted':
        return unlistedLine(answer.code);
    }

    function unlistedLine(code: string): CheckResult {
      const missing = missingForUnlisted(administration, drug);
      if (missing.length === 0) return pass('drug-code.unlisted', evidence, { ...values, code });
      return gap('absent', 'drug-code.unlisted-incomplete', evidence, { ...values, code, missing: missing.join(', ') });
    }
  },
});
