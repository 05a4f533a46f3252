import { ui } from '../text/ui.ts';
import styles from './notice.module.css';
import { readerClock } from './time.ts';

/** Says in time that the session is about to end. It is there from the start, so that the change is spoken. */
export function Ending({ endsAt }: { endsAt: string | null }) {
  return (
    <p role="status" className={styles.ending}>
      {endsAt !== null && ui.endsAt(readerClock(endsAt))}
    </p>
  );
}
