import type { SmartConfig } from '../domain/config.ts';
import { type ConfigFault, StartFault } from '../domain/fault.ts';
import type { PolicyConfig } from '../domain/policy-choice.ts';
import { canBeRelaxed, ruleRefusal } from '../engine/index.ts';
import { waiverFaults } from '../export/waiver-faults.ts';
import { policies } from '../knowledge/policies.ts';
import { rules, visitRules } from '../rules/index.ts';

/**
 * What is wrong with the policy of `smart-config.json`. Its form was checked at the launch; that its policy and rules
 * exist is known only here, and what is misspelled must not be passed over.
 */
export function policyFaults({ id, weights, byPayer }: PolicyConfig): ConfigFault[] {
  const known = [...rules, ...visitRules].map(rule => rule.id);
  const faults: ConfigFault[] = [];
  const ids = policies.map(policy => policy.id);
  const named: [path: string, id: string][] = byPayer.map(({ policy }, i) => [`policy.byPayer[${i}].policy`, policy]);
  for (const [path, policy] of [['policy.id', id] as const, ...named])
    if (!ids.includes(policy)) faults.push({ path, problem: `is no policy of this version: ${ids.join(', ')}` });
  for (const [rule, weight] of Object.entries(weights)) {
    const path = `policy.weights.${rule}`;
    if (!known.includes(rule)) faults.push({ path, problem: 'is no rule of this version; docs/rules.md lists them' });
    else if (weight === 'advises' && !canBeRelaxed(rule))
      faults.push({ path, problem: 'cannot be relaxed, because other rules stand on it' });
  }
  return faults;
}

/**
 * @param today ISO day
 * @throws StartFault `config-invalid`, when the policy or the site-wide waivers have faults
 */
export function refuseFaulty({ policy, waivers }: Pick<SmartConfig, 'policy' | 'waivers'>, today: string): void {
  const faults = [...policyFaults(policy), ...waiverFaults(waivers, ruleRefusal, today)];
  if (faults.length > 0) throw new StartFault('config-invalid', null, faults);
}
