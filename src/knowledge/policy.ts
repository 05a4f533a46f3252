import type { Provenance } from './index.ts';

/** What a payer policy decides, as data. Each row has its own source. */
export interface Policy {
  id: string;
  /** Whose claim it is. */
  claimSide: 'professional' | 'facility';
  unitPolicy: 'per-injection' | 'per-encounter-1' | { perDayCap: number };
  /** How the second and further injections of a day are written: one line with units, or lines with this modifier. */
  furtherInjections: 'units' | '59' | 'XS' | '76';
  /** Place-of-service codes that the claiming side may bill without a question. */
  billablePlaces: readonly string[];
  /**
   * A drug that the practice did not buy: `penny-line` a drug line of one cent, `no-drug-line` none but its name in the
   * note of the line, `ask` the payer says.
   */
  patientSupplied: 'penny-line' | 'no-drug-line' | 'ask';
  /** Whether the drug line says JW (discarded) or JZ (nothing discarded) for single-dose containers. */
  discardedDrug: 'jw-jz' | 'not-asked';
  ndc: 'required' | 'not-asked';
  /** Whether a drug with an intravenous form of the same code takes JA (into a vein) or JB (under the skin). */
  routeModifier: 'ja-jb' | 'not-asked';
  /** Whether drugs that patients usually give themselves are left out of the benefit. */
  selfAdministered: 'excluded' | 'ask';
  /** Ingredients that this payer wants under 96372, though others take them for chemotherapy administration. */
  complexDrugs: readonly string[];
  /** Ingredients that this payer takes under 96401, though they are no antineoplastics. */
  chemotherapyDrugs: readonly string[];
  /** Rule id to weight, where it differs from the rule's own: the elements that this payer requires. */
  weights: Readonly<Record<string, 'blocks' | 'advises'>>;
  /** FHIR paths whose rule does not block when the EHR declares them as not offered. */
  notOfferedAdvises: readonly string[];
  /** Where each row comes from, and each weight by itself (`weights.<rule>`). */
  sources: Readonly<{ [row in PolicyRow | `weights.${string}`]?: Provenance }>;
}

/** A row of a policy. A finding names the one it rests on as `<policy>#<row>`; a weight as `<policy>#weights.<rule>`. */
export type PolicyRow = Exclude<keyof Policy, 'id' | 'sources'>;

/** The weights and their sources of the rules that a payer requires: rule id to where that is said. */
export function required(rules: Readonly<Record<string, Provenance>>): Pick<Policy, 'weights' | 'sources'> {
  const entries = Object.entries(rules);
  return {
    weights: Object.freeze(Object.fromEntries(entries.map(([rule]) => [rule, 'blocks' as const]))),
    sources: Object.fromEntries(entries.map(([rule, provenance]) => [`weights.${rule}`, provenance])),
  };
}
