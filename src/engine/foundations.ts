/**
 * Other rules look only where these have passed. Waiving one of them, or letting it advise, would leave things unlooked
 * at and call the rest ready; so they always block, whatever a policy, a deployment or a waiver says.
 */
const foundations: readonly string[] = [
  'given',
  'drug-identified',
  'route-documented',
  'date-documented',
  'visit-linked',
  'diagnosis-linked',
  'diagnosis-clinical',
  'diagnosis-usable',
];

/** Whether other rules stand on this one (its id), so that it always blocks and is never waived. */
export function isFoundation(rule: string): boolean {
  return foundations.includes(rule);
}

/** Whether a policy or a deployment may let this rule advise. */
export function canBeRelaxed(rule: string): boolean {
  return !isFoundation(rule);
}
