import { useState } from 'react';
import type { Desk, View } from '../panel/coder/desk.ts';

/** Where in the coder's desk one is. */
export function useView(): Pick<Desk, 'view' | 'go'> {
  const [view, setView] = useState<View>({ at: 'visit', verdict: 'all', sort: 'newest', page: 0 });
  return { view, go: change => setView(now => ({ ...now, ...change })) };
}
