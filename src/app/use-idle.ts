import { useEffect, useRef, useState } from 'react';
import { watchIdle } from './idle.ts';

/**
 * Watches whether the panel is used. `endsAt`: ISO instant at which `onIdle` will be called, once that is a minute away;
 * null before, and again after `keep`.
 * @param minutes null: it is not watched
 */
export function useIdle(minutes: number | null, onIdle: () => void) {
  const [endsAt, setEndsAt] = useState<string | null>(null);
  const watch = useRef<ReturnType<typeof watchIdle> | null>(null);
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (minutes === null) return;
    const near = (at: number) => setEndsAt(new Date(at).toISOString());
    watch.current = watchIdle(minutes * 60_000, near, () => latest.current());
    return watch.current.stop;
  }, [minutes]);
  const keep = () => {
    setEndsAt(null);
    watch.current?.keep();
  };
  return { endsAt, keep };
}
