import type { LatePart } from './use-part.ts';

/** The coder's view. It is asked for while the record is still being read, where there is room for it. */
export const coderPart: LatePart<typeof import('./coder/CoderView.tsx')> = {
  load: () => import('./coder/CoderView.tsx'),
  here: null,
};
