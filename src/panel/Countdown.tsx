import { useEffect, useState } from 'react';
import { ui } from '../text/ui.ts';
import type { SourceProgress } from './Reading.tsx';

/** Says in how many seconds an EHR that is busy is asked again; nothing while none is waited for. */
export function Countdown({ progress }: { progress: readonly SourceProgress[] }) {
  const until = Math.max(0, ...progress.map(({ busyUntil }) => busyUntil ?? 0));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === 0) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  const seconds = Math.ceil((until - now) / 1000);
  // A timer is not spoken at every change.
  return seconds > 0 ? <p role="timer">{ui.busy(seconds)}</p> : null;
}
