import { useEffect } from 'react';
import { visitsUi } from '../../../text/coder/visits-ui.ts';
import { usePanel } from '../../context.ts';
import { dayWords } from '../../time.ts';
import type { Shown } from '../../view.ts';
import { useDesk, type View } from '../desk.ts';
import { countOpen } from './rows.ts';
import styles from './visits.module.css';

/** The parts of the desk: the list of visits, the visit, its draft claim. The list is begun with it. */
export function ViewTabs({ shown }: { shown: Shown | null }) {
  const { report } = usePanel();
  const desk = useDesk();
  const start = desk?.visits?.start;
  useEffect(() => start?.(), [start]);
  if (!desk || !shown) return null;
  const { rows = [] } = desk.visits ?? {};
  const day = dayWords(shown.visit.encounter?.start ?? null, report.timeZone);
  const tab = (at: View['at'], words: string, counts: string | null = null) => (
    <li>
      <button
        type="button"
        className={styles.tab}
        aria-current={desk.view.at === at ? 'page' : undefined}
        onClick={() => desk.view.at !== at && desk.go({ at })}
      >
        {words} {counts !== null && <span className={styles.counts}>{counts}</span>}
      </button>
    </li>
  );
  return (
    <nav className={styles.tabs} aria-label={visitsUi.parts}>
      <ul>
        {desk.visits &&
          tab('visits', visitsUi.visits, rows.length > 0 ? visitsUi.counts(rows.length, countOpen(rows)) : null)}
        {tab('visit', visitsUi.visit(day))}
        {tab('claim', visitsUi.claim)}
      </ul>
    </nav>
  );
}
