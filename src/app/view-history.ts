import { verdicts } from '../domain/service.ts';
import type { View } from '../panel/coder/desk.ts';

/** One step in the desk, as the browser's history holds it: running numbers and choices, nothing of the record. */
export interface Entry {
  /** Running number of the step. */
  step: number;
  /** Running number of the visit that is shown; 0: none. */
  visit: number;
  view: View;
}

const places: readonly string[] = ['visits', 'visit', 'claim'];
const choices: readonly string[] = [...verdicts, 'none', 'waiting', 'all'];
const orders: readonly string[] = ['newest', 'oldest'];

/** The entry in a history state; null where it is of another page, or not well formed. */
export function entryOf(state: unknown): Entry | null {
  const { desk } = (state ?? {}) as { desk?: Partial<Entry> };
  if (typeof desk !== 'object' || desk === null) return null;
  const { step, visit, view } = desk;
  if (!isCount(step) || !isCount(visit) || !isView(view)) return null;
  const { at, verdict, sort, page } = view;
  return { step, visit, view: { at, verdict, sort, page } };
}

function isView(value: unknown): value is View {
  if (typeof value !== 'object' || value === null) return false;
  const { at, verdict, sort, page } = value as Record<string, unknown>;
  const known = (list: readonly string[], word: unknown) => typeof word === 'string' && list.includes(word);
  return known(places, at) && known(choices, verdict) && known(orders, sort) && isCount(page);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Writes an entry. The mark that tells a reload from a first opening stays in it. */
export function writeEntry(entry: Entry, how: 'push' | 'replace'): void {
  const state = { ...(history.state as object | null), desk: entry };
  try {
    if (how === 'push') history.pushState(state, '');
    else history.replaceState(state, '');
  } catch {
    // A browser may refuse many steps in a short time: then this one is made without an entry of its own.
  }
}
