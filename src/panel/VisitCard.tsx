import type { VisitReport } from '../engine/report.ts';
import { say } from '../text/findings.ts';
import { ui } from '../text/ui.ts';
import { countWords } from '../text/units.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { FindingList } from './FindingList.tsx';
import { groupFor } from './for-clinician.ts';
import { byCause } from './view.ts';
import { WhyEach } from './WhyEach.tsx';

/** What is said about the visit as a whole: what is open, what else was done that day, and how its injections count. */
export function VisitCard({ visit }: { visit: VisitReport }) {
  const { audience } = usePanel();
  const { open, advice, left } = groupFor(audience, visit.findings);
  const { counted, billed } = visit.units;
  if (open.length === 0 && advice.length === 0 && left === 0 && counted === 0) return null;
  const counting = visit.findings.find(({ message }) => message === visit.units.why);
  return (
    <article className={styles.card}>
      <h2 className={styles.title}>{ui.thisVisit}</h2>
      <FindingList findings={open} injection={null} />
      {counted > 0 && (
        <div>
          <p>
            {countWords(visit.units)} {counting?.outcome === 'pass' && say(counting)}
          </p>
          {(counted > 1 || billed !== counted) && <WhyEach />}
        </div>
      )}
      {advice.length > 0 && (
        <details className={styles.fold}>
          <summary>{ui.advice(byCause(advice).length)}</summary>
          <FindingList findings={advice} injection={null} />
        </details>
      )}
      {left > 0 && <p className={styles.aside}>{ui.forCoder(left)}</p>}
    </article>
  );
}
