import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { AdministrationFacts } from '../define.ts';
import { codeList, drugFacts } from './drug-line.ts';
import { codesOf } from './drug-line-codes.ts';

/**
 * The NDC of a drug as recorded. `written`: all that are, as they stand. Where a crosswalk is loaded, it was asked for the
 * codes of the NDC (`listed`): `other-code` where they are none of those that all else of the record leads to (`codes`).
 */
export type NdcAnswer = { written: string; evidence: readonly Evidence[] } & (
  | { state: 'absent' | 'ambiguous' | 'malformed' | 'several' }
  | { state: 'recorded'; ndc: string }
  | { state: 'not-listed' | 'agrees'; ndc: string; listed: readonly string[]; period: string }
  | { state: 'other-code'; ndc: string; listed: readonly string[]; period: string; codes: readonly string[] }
);

type Known = Pick<AdministrationFacts<Pick<Administration, 'route' | 'dose'>>, 'administration' | 'day'>;

export function ndcFor({ administration, day }: Known, drug: Drug, knowledge: Knowledge): NdcAnswer {
  const { ndcs } = drug.product;
  const said = {
    written: [...new Set(ndcs.map(one => one.written))].join(', '),
    evidence: ndcs.map(one => one.evidence),
  };
  const [ndc, ...more] = new Set(ndcs.flatMap(one => one.ndc ?? []));
  if (ndcs.length === 0) return { ...said, state: 'absent' };
  if (ndc === undefined) {
    const open = ndcs.some(({ fault }) => fault === 'ambiguous');
    return { ...said, state: open ? 'ambiguous' : 'malformed' };
  }
  if (more.length > 0) return { ...said, state: 'several' };
  const found = knowledge.tables.codesOfNdc(ndc, day);
  if (!found) return { ...said, state: 'recorded', ndc };
  const listed = { ...said, ndc, listed: found.codes, period: found.period };
  if (found.codes.length === 0) return { ...listed, state: 'not-listed' };
  const codes = codesWithoutNdc(drug, administration, day, knowledge);
  const agrees = codes.length === 0 || codes.some(code => found.codes.includes(code));
  return agrees ? { ...listed, state: 'agrees' } : { ...listed, state: 'other-code', codes };
}

/** The codes that everything but the NDC leads to. */
function codesWithoutNdc(
  drug: Drug,
  administration: Known['administration'],
  day: string | null,
  knowledge: Knowledge,
): readonly string[] {
  const known = drugFacts(drug, day, knowledge);
  const named = { ...drug, product: { ...drug.product, ndcs: [] } };
  const rows = known ? codesOf(named, administration, known, day, knowledge) : [];
  return rows.length > 0 ? codeList(rows).split(', ') : drug.product.hcpcs.map(({ code }) => code);
}
