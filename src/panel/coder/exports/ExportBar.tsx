import type { Shown } from '../../view.ts';

/** What can be taken out of the panel: as a file, copied, or in a window of its own. */
export function ExportBar(_: { shown: Shown }) {
  return null;
}
