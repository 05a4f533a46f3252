import { useEffect, useRef, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** True while the browser knows that it has no connection; calls back when it has one again. */
export function useOffline(onBack: () => void): boolean {
  const offline = useSyncExternalStore(subscribe, () => !navigator.onLine);
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  const was = useRef(offline);
  useEffect(() => {
    if (was.current && !offline) latest.current();
    was.current = offline;
  }, [offline]);
  return offline;
}
