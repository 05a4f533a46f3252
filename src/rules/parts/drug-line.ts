import type { Drug } from '../../domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';

/** The record names a drug of the table, and no vaccine: those have product codes of their own. */
export function hasDrugLine(drug: Drug): boolean {
  return (drug.certainty === 'coded' || drug.certainty === 'text') && drug.class !== 'vaccine';
}

/** What is known of the drug on that day; null when the record leaves open which it is, or nothing is known. */
export function drugFacts(drug: Drug, day: string | null, knowledge: Knowledge): DrugFacts | null {
  const open = !hasDrugLine(drug) || drug.unread !== null || drug.dangling;
  return open || drug.ingredient === null ? null : knowledge.drug(drug.ingredient, day);
}

/**
 * Whether the code is in force on the day by the loaded HCPCS table; null when none is loaded, or it does not have the
 * code: then an older edition may stand in for one that does.
 */
export function isInForce(code: string, day: string | null, { tables }: Knowledge): boolean | null {
  const found = tables.hcpcs(code, day);
  return found === null || found.is === 'unknown' ? null : found.is === 'valid';
}

/** By what an answer about these codes goes, in words: the loaded HCPCS table where it has one of them. */
export function tableWords(codes: readonly string[], day: string | null, knowledge: Knowledge): string {
  const edition = knowledge.tables.edition('hcpcs', day);
  const asked = edition !== null && codes.some(code => isInForce(code, day, knowledge) !== null);
  return asked ? `the CMS table of ${edition.period}` : 'the built-in rows';
}

/** The codes of rows, for a sentence. */
export function codeList(rows: readonly HcpcsRow[]): string {
  return [...new Set(rows.map(({ code }) => code))].join(', ');
}

/** How the drug is called in a sentence. */
export function drugName({ text, ingredient }: Drug): string {
  return text ?? ingredient ?? '';
}
