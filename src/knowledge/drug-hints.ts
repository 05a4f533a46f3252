import { codeRow } from './drug-code.ts';
import type { Caveat, DrugFacts, HcpcsRow, HintName } from './drug-facts.ts';
import type { Provenance } from './index.ts';
import { split } from './words.ts';

export interface FactsRow {
  ingredient: string;
  category: string;
  codes: readonly HcpcsRow[];
  diagnoses: readonly string[];
  selfAdministered: DrugFacts['selfAdministered'];
  caveats: readonly Caveat[];
  /** Where a hint comes from: the row's own provenance, or the source that it was read in. */
  provenance(hint: HintName): Provenance;
}

export interface FactsExtras {
  /** `no` unless said. */
  selfAdministered?: DrugFacts['selfAdministered'];
  caveats?: string;
  /** Hints that were read in a source, and which. */
  sourced?: Partial<Record<HintName, string>>;
}

/** Declares what is known of drugs of one category. Codes as `codeRow` reads them; lists are separated by spaces. */
export function facts(hints: Provenance, category: string) {
  return (ingredient: string, codes: readonly string[], diagnoses: string, extras: FactsExtras = {}): FactsRow => ({
    ingredient,
    category,
    codes: codes.map(codeRow),
    diagnoses: split(diagnoses, ' '),
    selfAdministered: extras.selfAdministered ?? 'no',
    caveats: split(extras.caveats ?? '', ' ') as Caveat[],
    provenance(hint) {
      const source = extras.sourced?.[hint];
      return source === undefined ? hints : { ...hints, source, confidence: 'sourced' };
    },
  });
}
