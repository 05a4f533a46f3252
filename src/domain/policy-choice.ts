import type { Evidence } from './evidence.ts';

/** The policy part of `smart-config.json`, checked. */
export interface PolicyConfig {
  /** The policy where no payer decides otherwise. */
  id: string;
  /** Rule id to weight: relaxes or tightens whatever policy is in force. */
  weights: Readonly<Record<string, 'blocks' | 'advises'>>;
  /** Which payers have a policy of their own; the first entry that fits a payer counts. */
  byPayer: readonly PayerPolicy[];
}

/** A payer is known by one of its identifiers or names; where plans are listed, the coverage must be of one as well. */
export interface PayerPolicy {
  policy: string;
  /** `system: null` takes the value in any system. */
  identifiers: readonly { system: string | null; value: string }[];
  /** Words with `*` for any letters, compared with the payer's whole name, upper and lower case alike. */
  names: readonly string[];
  /** The same, compared with the texts and codes of the coverage's type and classes. */
  plans: readonly string[];
}

/** Why a policy is in force. Each has its sentence in `src/text/policies.ts`. */
export const policyReasons = [
  'default', // no payer has a policy of its own
  'coverage',
  'no-coverage', // none was in force on the day of the visit
  'no-match', // the payer has no policy of its own
  'several-payers', // payers of the same rank, with different policies
  'payer-unknown', // the coverage does not say who pays
  'coverage-unclear', // it is not clear which coverage was in force
  'coverage-unread',
  'coverage-not-shared',
  'visits-differ', // the report covers days with different policies
  'user',
  'command',
  'command-default',
] as const;
export type PolicyReason = (typeof policyReasons)[number];

/** The policy in force and how it came to be. */
export interface PolicyChoice {
  policy: string;
  by: 'configuration' | 'coverage' | 'user' | 'command';
  why: PolicyReason;
  /** What the record says about the payer, where the choice rests on it. */
  evidence: readonly Evidence[];
}

/** The configured policy, when there is nothing to choose by. */
export function byConfiguration(policy: string, why: PolicyReason, evidence: readonly Evidence[] = []): PolicyChoice {
  return { policy, by: 'configuration', why, evidence };
}
