import type { ClaimField } from '../../domain/claim.ts';
import type { ClaimWhy } from '../../domain/claim-why.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Why } from '../../domain/reading.ts';

type Values = ClaimField<never>['values'];

/** A field that the record fills. */
export function full<T>(value: T, why: ClaimWhy, evidence: readonly Evidence[] = [], values: Values = {}) {
  return { value, why, values, evidence: once(evidence) } satisfies ClaimField<T>;
}

/** A field that stays empty. */
export function empty(why: ClaimWhy, evidence: readonly Evidence[] = [], values: Values = {}): ClaimField<never> {
  return { value: null, why, values, evidence: once(evidence) };
}

/** Why something could not be read, for a sentence. */
export function whyValues(why: Why | null): Values {
  return { why: why?.code ?? '', ...(why?.http !== undefined && { http: String(why.http) }) };
}

/** Each place of the record once. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
  const places = new Map(evidence.map(one => [`${one.pointer}\n${one.value}`, one]));
  return [...places.values()];
}

/** Words of the record, for a sentence. */
export function wordsOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ value }) => value))].join('; ');
}
