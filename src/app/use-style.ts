import { useEffect } from 'react';
import type { Session } from '../smart/session.ts';

/** Takes over of the EHR's style what keeps the panel readable, by day and by night, where it offers one that may be read. */
export function useStyle({ context, ehr }: Session): void {
  useEffect(() => {
    if (context.styleUrl === null) return;
    const ended = new AbortController();
    import('./ehr-style.ts')
      .then(({ wearStyle }) => wearStyle(context.styleUrl, ehr, ended.signal))
      // The panel has colours of its own.
      .catch(() => undefined);
    return () => ended.abort();
  }, [context, ehr]);
}
