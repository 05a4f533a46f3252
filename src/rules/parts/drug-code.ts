import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { AdministrationFacts } from '../define.ts';
import { codeList, drugFacts, isInForce } from './drug-line.ts';
import { codesOf } from './drug-line-codes.ts';
import { codeOfOtherDrug } from './recorded-code.ts';
import { isUnlistedCode } from './unlisted-drug.ts';

/** Which code the line of a drug takes, or what leaves that open. `asked`: the codes that a table was asked about. */
export type CodeAnswer = { asked: readonly string[] } & (
  | { state: 'code' | 'unconfirmed'; row: HcpcsRow }
  | { state: 'several'; rows: readonly HcpcsRow[] }
  /** A code for drugs without one of their own. */
  | { state: 'unlisted'; code: string }
  /** The code that is filed with the drug is none of its own (`rows`). */
  | { state: 'other-drug'; code: string; rows: readonly HcpcsRow[]; evidence: readonly Evidence[] }
  /** `known`: the codes of the drug, for a sentence. */
  | { state: 'unknown' | 'other-route' | 'none-in-force'; known: string }
);

type Known = Pick<AdministrationFacts<Pick<Administration, 'route' | 'dose'>>, 'administration' | 'day'>;

export function codeFor({ administration, day }: Known, drug: Drug, knowledge: Knowledge): CodeAnswer {
  const facts = drugFacts(drug, day, knowledge);
  const rows = facts ? codesOf(drug, administration, facts, day, knowledge) : [];
  const asked = (facts?.hcpcs ?? []).map(({ code }) => code);
  const other = codeOfOtherDrug(drug, facts, rows, day, knowledge);
  if (other) return { state: 'other-drug', code: other.code, rows, evidence: [other.evidence], asked };
  const [only, ...more] = rows;
  const recorded = drug.product.hcpcs.find(({ code }) => isUnlistedCode(code));
  if (!only) {
    if (recorded) return { state: 'unlisted', code: recorded.code, asked };
    return { state: whyNone(), known: codeList(facts?.hcpcs ?? []), asked };
  }
  if (more.length > 0) return { state: 'several', rows, asked };
  if (only.kind === 'not-otherwise-classified') return { state: 'unlisted', code: only.code, asked };
  return { state: only.confidence === 'recall' ? 'unconfirmed' : 'code', row: only, asked };

  function whyNone() {
    if (!facts || facts.hcpcs.length + facts.ended.length === 0) return 'unknown';
    const some = facts.hcpcs.some(row => isInForce(row.code, day, knowledge) !== false);
    return some ? 'other-route' : 'none-in-force';
  }
}
