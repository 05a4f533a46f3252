import { useEffect, useState } from 'react';
import type { Report } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import { readerClock } from './time.ts';
import styles from './verdict.module.css';

const minute = 60_000;
/** From this age on the reading is called old enough to be read again, in minutes. */
const staleAfter = 15;

/** When the record was read and how much of it, and whether it may have changed since. */
export function Freshness({ report, changed }: { report: Report; changed: boolean }) {
  const age = useAge(report.readAt);
  const whole = report.sources.filter(source => source.status === 'complete').length;
  const all = report.sources.length;
  return (
    <p className={styles.fresh}>
      {age >= staleAfter ? ui.minutesAgo(age) : ui.readAt(readerClock(report.readAt))} ·{' '}
      {whole === all ? ui.allSources(all) : ui.someSources(whole, all)}
      {(changed || age >= staleAfter) && <strong className={styles.stale}> {ui.stale}</strong>}
    </p>
  );
}

/** Whole minutes since an instant, renewed every half minute. */
function useAge(instant: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(instant)) / minute));
}
