import type { Dose } from '../../domain/dose.ts';
import type { Drug } from '../../domain/drug.ts';
import type { Route, RouteClass } from '../../domain/route.ts';
import { convert, nearlyEqual } from './amount.ts';

/** `unknown`: the two cannot be compared, because one of them says too little. */
export type Comparison = 'same' | 'different' | 'unknown';

/** Whether two records name the same drug: by ingredients, else by a shared code, else by the very same name. */
export function compareDrugs(a: Drug, b: Drug): Comparison {
  if (isUnsure(a) || isUnsure(b)) return 'unknown';
  if (a.ingredients.length > 0 && b.ingredients.length > 0)
    return sameNames(a.ingredients, b.ingredients) ? 'same' : 'different';
  if (a.class !== null && b.class !== null && a.class !== b.class) return 'different';
  if (a.codes.some(one => b.codes.some(other => one.system === other.system && one.code === other.code))) return 'same';
  if (a.text !== null && b.text !== null && plain(a.text) === plain(b.text)) return 'same';
  return 'unknown';
}

/** Whether a route given agrees with a route ordered. An order for "IM or SC" agrees with either. */
export function compareRoutes(given: Route, ordered: Route): Comparison {
  if (given.class === null || given.class === 'unspecified') return 'unknown';
  if (ordered.certainty === 'ambiguous') return includes(ordered.candidates, given.class) ? 'same' : 'different';
  if (ordered.certainty === 'conflict') return 'different';
  if (ordered.class === null || ordered.class === 'unspecified') return 'unknown';
  if (given.class === ordered.class) return 'same';
  // "IV" on the order leaves open whether it is pushed or infused.
  if (ordered.class === 'iv' && (given.class === 'iv-push' || given.class === 'iv-infusion')) return 'same';
  return 'different';
}

/** Whether two recorded doses are the same amount, within one part in a million. */
export function compareDoses(a: Dose, b: Dose): Comparison {
  if (a.state !== 'recorded' || b.state !== 'recorded') return 'unknown';
  const other = convert(b.value, b.unit, a.unit);
  if (other === null) return 'unknown';
  return nearlyEqual(a.value, other) ? 'same' : 'different';
}

function isUnsure(drug: Drug): boolean {
  return drug.certainty === 'conflict' || drug.certainty === 'absent' || drug.unread !== null || drug.dangling;
}

function includes(classes: readonly RouteClass[], one: RouteClass): boolean {
  return classes.includes(one);
}

/** In whatever order. */
function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 1) return a[0] === b[0];
  const others = b.toSorted();
  return a.toSorted().every((name, at) => name === others[at]);
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
