import type { Knowledge } from '../knowledge/index.ts';
import type { RuleBase } from '../rules/define.ts';
import { isFoundation } from './foundations.ts';

export type Weight = 'blocks' | 'advises';
export type Weights = Readonly<Record<string, Weight>>;

/** What a rule weighs, and the row that says so; null where it is the rule's own weight. */
export interface Weighed {
  weight: Weight;
  policy: string | null;
}

/** The weight of a rule: the deployment's word, else the policy's, else its own. A preview never decides. */
export function weightOf(
  rule: Pick<RuleBase<string>, 'id' | 'weight' | 'status'>,
  { policy }: Pick<Knowledge, 'policy'>,
  weights: Weights,
): Weighed {
  if (rule.status === 'preview') return { weight: 'advises', policy: null };
  if (isFoundation(rule.id)) return { weight: 'blocks', policy: null };
  const deployed = weights[rule.id];
  if (deployed !== undefined) return { weight: deployed, policy: `configuration#weights.${rule.id}` };
  const row = policy.weights[rule.id];
  return row === undefined
    ? { weight: rule.weight, policy: null }
    : { weight: row, policy: `${policy.id}#weights.${rule.id}` };
}
