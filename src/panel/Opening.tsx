import { useEffect, useState } from 'react';
import { ui } from '../text/ui.ts';
import styles from './screen.module.css';

const slowAfter = 3_000;

/** Before there is a session: nothing can be stopped yet, but one need not wait. */
export function Opening() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className={slow ? styles.reading : undefined} aria-busy="true">
      <h1>{ui.reading}</h1>
      <p role="status" className={styles.slow}>
        {slow && `${ui.longWait} ${ui.orReopen}`}
      </p>
    </section>
  );
}
