import { type LatePart, usePart } from '../../use-part.ts';

const pages: LatePart<typeof import('./pages.ts')> = { load: () => import('./pages.ts'), here: null };

/** The pages of all rules, fetched when the first one is opened. */
export function usePages() {
  return usePart(pages);
}
