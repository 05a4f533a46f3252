import { ui } from '../text/ui.ts';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';
import { readerClock } from './time.ts';

/** The browser has no connection: what stands below stays readable, and is called old. `readAt`: null when nothing does. */
export function Offline({ readAt }: { readAt: string | null }) {
  return (
    <div className={styles.notice} role="alert">
      <Mark name="unchecked" />
      <p>
        <strong>{ui.offline}</strong> {readAt !== null && ui.expiredOld(readerClock(readAt))} {ui.offlineAgain}
      </p>
    </div>
  );
}
