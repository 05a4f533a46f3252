import type { Drug } from '../../domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { isInForce } from './drug-line.ts';

/**
 * Whether a HCPCS code was in use on the day: by the loaded table, else by the built-in rows, which know of codes of drugs
 * that have ended; null when neither tells.
 */
export function isInUse(code: string, day: string, knowledge: Knowledge): boolean | null {
  const last = knowledge.lastDayOfCode(code);
  return isInForce(code, day, knowledge) ?? (last === null || day <= last ? null : false);
}

/** A HCPCS code that is filed with the drug, in use on the day and none of this drug's (`rows`); null when there is none. */
export function codeOfOtherDrug(
  drug: Drug,
  facts: DrugFacts | null,
  rows: readonly HcpcsRow[],
  day: string | null,
  knowledge: Knowledge,
): Drug['product']['hcpcs'][number] | null {
  if (!facts || facts.hcpcs.length === 0) return null;
  // What has ended is said by a rule of its own.
  const filed = drug.product.hcpcs.filter(({ code }) => day === null || isInUse(code, day, knowledge) !== false);
  return filed.find(({ code }) => !rows.some(row => row.code === code)) ?? null;
}
