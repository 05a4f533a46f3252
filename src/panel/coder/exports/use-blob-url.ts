import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives an address for a text, for this page alone. It holds one at a time: the last one is taken back when the next is
 * made and when the component goes away.
 */
export function useBlobUrl(): (text: string, type: string) => string {
  const held = useRef<string | null>(null);
  const drop = useCallback(() => {
    if (held.current !== null) URL.revokeObjectURL(held.current);
    held.current = null;
  }, []);
  useEffect(() => drop, [drop]);
  return useCallback(
    (text, type) => {
      drop();
      held.current = URL.createObjectURL(new Blob([text], { type }));
      return held.current;
    },
    [drop],
  );
}
