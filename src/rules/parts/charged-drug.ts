import type { Drug } from '../../domain/drug.ts';
import type { ServiceRecord } from '../../domain/service-record.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { drugFacts, isInForce } from './drug-line.ts';

/** Codes of drugs: HCPCS level II (J, Q, S, C and A codes) and the immune globulins of the CPT range. */
const drugCodes = /^(?:[JQS]\d{4}|C9\d{3}|A9\d{3}|90(?:2[89]\d|3[0-9]\d))$/;

/** The charges of a visit that name the code of a drug. */
export function drugCharges(services: readonly ServiceRecord[]): readonly ServiceRecord[] {
  return services.filter(({ from, codes }) => from === 'charge' && codes.some(code => drugCodes.test(code)));
}

/** The codes of drugs among them, each once. */
export function drugCodesOf(charges: readonly ServiceRecord[]): readonly string[] {
  return [...new Set(charges.flatMap(({ codes }) => codes.filter(code => drugCodes.test(code))))];
}

/**
 * Codes that the line of the drug may have, on any route and of any brand: of sourced rows in force on the day, and by the
 * crosswalk of its NDC; where none is known, those that are filed with it.
 */
export function ownCodes(drug: Drug, day: string | null, knowledge: Knowledge): readonly string[] {
  const { product } = drug;
  const rows = (drugFacts(drug, day, knowledge)?.hcpcs ?? []).filter(
    ({ code, confidence }) => confidence === 'sourced' && isInForce(code, day, knowledge) !== false,
  );
  const byNdc = product.ndcs.flatMap(({ ndc }) => (ndc && knowledge.tables.codesOfNdc(ndc, day)?.codes) || []);
  const known = [...rows.map(({ code }) => code), ...byNdc];
  return [...new Set(known.length > 0 ? known : product.hcpcs.map(({ code }) => code))];
}
