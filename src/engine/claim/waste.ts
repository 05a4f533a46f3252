import type { Knowledge } from '../../knowledge/index.ts';
import { asksForWaste, type Waste, wasteOf } from '../../rules/parts/discarded.ts';
import type { Given } from './drafting.ts';

/** `not-asked` by the policy on that day; `day-unknown`: whether it asks depends on the day. */
export type Wasting = { state: 'not-asked' | 'day-unknown' } | { state: 'asked'; wastes: readonly Waste[] };
export type Left = Extract<Waste, { left: unknown }>;

/** What the policy wants to know about drug that was left over, and what the record says of each injection. */
export function wasting(given: readonly Given[], knowledge: Knowledge): Wasting {
  const { policy } = knowledge;
  if (policy.discardedDrug === 'jw-jz' && given.some(({ day }) => day === null)) return { state: 'day-unknown' };
  if (!given.every(({ facts }) => asksForWaste(facts, policy))) return { state: 'not-asked' };
  return { state: 'asked', wastes: given.map(({ facts }) => wasteOf(facts, knowledge)) };
}

/** What has a line of its own: an amount that the units of the dose do not hold already. */
export function discardedOf(waste: Wasting): readonly Left[] {
  if (waste.state !== 'asked') return [];
  return waste.wastes.filter(
    (one): one is Left => 'left' in one && (one.state === 'units' || one.state === 'not-computable'),
  );
}
