import { useEffect } from 'react';
import type { Session } from '../smart/session.ts';

/** Takes over the EHR's colours where it offers a style that can be read and trusted. */
export function useStyle({ context, ehr }: Session): void {
  useEffect(() => {
    let wanted = true;
    if (context.styleUrl === null) return;
    import('../smart/style.ts')
      .then(({ loadStyle }) => loadStyle(context.styleUrl, ehr))
      .then(properties => {
        if (!wanted || !properties) return;
        for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [context, ehr]);
}
