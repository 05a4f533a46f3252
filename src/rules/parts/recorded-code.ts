import type { Drug } from '../../domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { type CheckResult, gap, review } from '../define.ts';
import { codeList, drugName, isInForce, tableWords } from './drug-line.ts';

/**
 * What is wrong with a HCPCS code that is filed with the drug: not in force on the day, or no code of this drug; null when
 * nothing known is. The loaded table decides before the built-in rows, and a recalled row only asks.
 */
export function badRecordedCode(
  drug: Drug,
  facts: DrugFacts | null,
  rows: readonly HcpcsRow[],
  day: string | null,
  knowledge: Knowledge,
): CheckResult | null {
  for (const { code, evidence } of drug.product.hcpcs) {
    const values = {
      drug: drugName(drug),
      code,
      day: day ?? '',
      codes: codeList(rows),
      table: tableWords([code], day, knowledge),
    };
    const ended = facts?.ended.find(row => row.code === code && row.confidence === 'sourced');
    const inForce = isInForce(code, day, knowledge) ?? (ended ? false : null);
    if (inForce === false && day !== null) return gap('invalid', 'drug-code.not-in-force', [evidence], values);
    if (facts && facts.hcpcs.length > 0 && !rows.some(row => row.code === code))
      return review('drug-code.other-drug', [evidence], values);
  }
  return null;
}
