import { useEffect, useState } from 'react';

type Pages = typeof import('./pages.ts');

/** The pages of all rules, fetched when the first one is opened; `failed` where they do not come. */
export function usePages(): Pages | 'loading' | 'failed' {
  const [pages, setPages] = useState<Pages | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    const set = (loaded: Pages | 'failed') => {
      if (!gone) setPages(loaded);
    };
    import('./pages.ts').then(set, () => set('failed'));
    return () => {
      gone = true;
    };
  }, []);
  return pages;
}
