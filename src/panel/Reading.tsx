import { useEffect, useState } from 'react';
import type { SourceName } from '../domain/reading.ts';
import { progressWords, sourceWords, ui } from '../text/ui.ts';
import { Countdown } from './Countdown.tsx';
import controls from './controls.module.css';
import styles from './screen.module.css';

export interface SourceProgress {
  name: SourceName;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  /** Entries read so far. */
  count: number;
  /** UTC milliseconds at which a busy EHR is asked again; null or absent: nothing waits for that. */
  busyUntil?: number | null;
}

const slowAfter = 3_000;
const longAfter = 20_000;

/** What is being read, source by source; names the slow ones, and offers to stop. */
export function Reading({ progress, onStop }: { progress: readonly SourceProgress[]; onStop(): void }) {
  const [waited, setWaited] = useState<'a-moment' | 'slow' | 'long'>('a-moment');
  const [patient, setPatient] = useState(0);
  useEffect(() => {
    const slow = setTimeout(() => setWaited('slow'), slowAfter);
    return () => clearTimeout(slow);
  }, []);
  // Whoever keeps waiting is asked again after the same while.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round of patience starts the clock again
  useEffect(() => {
    const long = setTimeout(() => setWaited('long'), longAfter);
    return () => clearTimeout(long);
  }, [patient]);
  const done = progress.length > 0 && progress.every(({ state }) => state === 'done' || state === 'failed');
  const open = progress.filter(({ state }) => state === 'reading').map(({ name }) => sourceWords[name]);
  return (
    <section className={styles.reading} aria-busy="true">
      <h1>{ui.reading}</h1>
      <ul className={styles.sources}>
        {progress.map(({ name, state, count }) => (
          <li key={name} data-state={state}>
            <span>{sourceWords[name]}</span>
            <span>
              {progressWords[state]}
              {count > 0 && ` (${count})`}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.slow}>
        {waited !== 'a-moment' && open.length > 0 && ui.slow(open.join(', '))}{' '}
        {waited === 'long' && open.length > 0 && ui.longWait}
        {waited !== 'a-moment' && done && ui.allRead}
      </p>
      <Countdown progress={progress} />
      <p className={styles.actions}>
        <button type="button" className={controls.quiet} onClick={onStop}>
          {ui.stop}
        </button>
        {waited === 'long' && (
          <button
            type="button"
            className={controls.quiet}
            onClick={() => {
              setWaited('slow');
              setPatient(patient + 1);
            }}
          >
            {ui.keepWaiting}
          </button>
        )}
      </p>
    </section>
  );
}
