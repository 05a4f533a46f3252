import { ui } from '../text/ui.ts';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';
import { readerClock } from './time.ts';

/** The session is over: what stands below stays readable, and is called old. */
export function Expired({ endedAt, readAt }: { endedAt: string; readAt: string }) {
  return (
    <div className={styles.alert} role="alert">
      <Mark name="gap" />
      <p>
        <strong>{ui.expired(readerClock(endedAt))}</strong> {ui.expiredOld(readerClock(readAt))} {ui.reopen}
      </p>
    </div>
  );
}
