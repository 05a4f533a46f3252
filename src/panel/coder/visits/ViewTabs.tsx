import type { Shown } from '../../view.ts';

/** The parts of the desk: the list of visits, the visit, its draft claim. */
export function ViewTabs(_: { shown: Shown | null }) {
  return null;
}
