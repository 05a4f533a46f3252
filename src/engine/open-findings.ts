import type { Finding } from './report.ts';

/** Which findings a report holds. */
export type Findings = 'all' | 'open';

/** True of what is left to see to, or was waived: neither passed nor left out because the rule had nothing to say. */
export function isOpen({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome !== 'pass' && outcome !== 'not-applicable';
}
