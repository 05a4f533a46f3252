import type { Report } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { ui } from '../text/ui.ts';
import { verdictWords } from '../text/verdicts.ts';
import styles from './controls.module.css';
import { countVisit, type Shown } from './view.ts';

interface AnnouncerProps {
  report: Report | null;
  shown: Shown | null;
  reading: boolean;
  judging: boolean;
  audience: Audience;
}

/** The one live region for reading and its end. It is there from the start, so that changes are spoken. */
export function Announcer({ report, shown, reading, judging, audience }: AnnouncerProps) {
  const words = () => {
    if (reading) return report ? ui.refreshing : ui.reading;
    // A load that was stopped has an alert of its own.
    if (!report || report.stopped) return '';
    if (judging) return ui.judging;
    return shown
      ? `${ui.finished} ${verdictWords(shown.visit.verdict, countVisit(shown, report), audience)}`
      : ui.finished;
  };
  return (
    <p role="status" className={styles.hidden}>
      {words()}
    </p>
  );
}
