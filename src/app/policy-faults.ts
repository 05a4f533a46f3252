import type { SmartConfig } from '../domain/config.ts';
import { type ConfigFault, StartFault } from '../domain/fault.ts';
import { canBeRelaxed } from '../engine/index.ts';
import { basePolicy } from '../knowledge/index.ts';
import { rules, visitRules } from '../rules/index.ts';

/**
 * What is wrong with the policy of `smart-config.json`. Its form was checked at the launch; that its policy and rules
 * exist is known only here, and what is misspelled must not be passed over.
 */
export function policyFaults({ id, weights }: SmartConfig['policy']): ConfigFault[] {
  const known = [...rules, ...visitRules].map(rule => rule.id);
  const faults: ConfigFault[] = [];
  if (id !== basePolicy.id)
    faults.push({ path: 'policy.id', problem: `is no policy of this version: ${basePolicy.id}` });
  for (const [rule, weight] of Object.entries(weights)) {
    const path = `policy.weights.${rule}`;
    if (!known.includes(rule)) faults.push({ path, problem: 'is no rule of this version; docs/rules.md lists them' });
    else if (weight === 'advises' && !canBeRelaxed(rule))
      faults.push({ path, problem: 'cannot be relaxed, because other rules stand on it' });
  }
  return faults;
}

/** @throws StartFault `config-invalid`, when the policy has faults */
export function refuseFaulty(policy: SmartConfig['policy']): void {
  const faults = policyFaults(policy);
  if (faults.length > 0) throw new StartFault('config-invalid', null, faults);
}
