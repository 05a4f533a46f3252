import { useEffect, useRef, useState } from 'react';
import { visitsUi } from '../../../text/coder/visits-ui.ts';
import { ui } from '../../../text/ui.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { Mark } from '../../Mark.tsx';
import notice from '../../notice.module.css';
import { readerClock } from '../../time.ts';
import type { VisitsDesk } from '../desk.ts';
import { countOpen } from './rows.ts';
import styles from './visits.module.css';

/** How far reading and checking are, with the way to stop them and to go on; and what could not be read. */
export function Progress({ visits }: { visits: VisitsDesk }) {
  const { live } = usePanel();
  const { state, checked, total, whole, why, readAt } = visits;
  const unread = state === 'failed' || state === 'not-offered';
  const words = wordsOf(visits);
  return (
    <>
      <p role="status" className={controls.hidden}>
        {useEnd(visits)}
      </p>
      <div className={unread ? notice.notice : styles.progress}>
        {unread && <Mark name="unchecked" />}
        <p>
          {words} {state === 'failed' && visitsUi.orChart}{' '}
          {state === 'done' && readAt !== null && visitsUi.readAt(readerClock(readAt))}
        </p>
        {state === 'checking' && <progress value={checked} max={Math.max(total, 1)} aria-label={words} />}
        {live && <Control visits={visits} />}
      </div>
      {!whole && !unread && (
        <div className={notice.notice}>
          <Mark name="unchecked" />
          <p>{visitsUi.cut(why)}</p>
        </div>
      )}
    </>
  );
}

/** One button for all that can be asked for, so that it keeps the focus when its name changes. */
function Control({ visits: { state, stop, resume } }: { visits: VisitsDesk }) {
  const stoppable = state === 'reading' || state === 'checking';
  if (!stoppable && state !== 'stopped' && state !== 'failed') return null;
  return (
    <button type="button" className={controls.quiet} onClick={stoppable ? stop : resume}>
      {stoppable && visitsUi.stop}
      {state === 'stopped' && visitsUi.goOn}
      {state === 'failed' && ui.tryAgain}
    </button>
  );
}

/** The words to be spoken: only the end, of what was seen under way. */
function useEnd(visits: VisitsDesk): string {
  const [spoken, setSpoken] = useState('');
  const before = useRef(visits.state);
  const words = wordsOf(visits);
  useEffect(() => {
    if (before.current === visits.state) return;
    before.current = visits.state;
    setSpoken(['done', 'stopped', 'failed', 'not-offered'].includes(visits.state) ? words : '');
  }, [visits.state, words]);
  return spoken;
}

function wordsOf({ state, checked, total, rows, why }: VisitsDesk): string {
  switch (state) {
    case 'idle':
    case 'reading':
      return visitsUi.reading;
    case 'checking':
      return visitsUi.checking(checked, total);
    case 'stopped':
      return visitsUi.stopped(checked, total);
    case 'failed':
      return visitsUi.unread(why);
    case 'not-offered':
      return visitsUi.notOffered;
    case 'done':
      return total === 0 ? '' : visitsUi.done(checked, total, countOpen(rows));
  }
}
