import { useId } from 'react';
import type { AdministrationReport } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { FindingList } from './FindingList.tsx';
import { groupFor } from './for-clinician.ts';
import { InjectionName } from './InjectionName.tsx';
import { InjectionVerdict } from './InjectionVerdict.tsx';
import { NamedEntry } from './NamedEntry.tsx';
import { Recorded } from './Recorded.tsx';
import { byCause } from './view.ts';

interface InjectionCardProps {
  injection: AdministrationReport;
  /** Whether the day is said: outside a visit nothing else tells it. */
  day?: boolean;
}

/** One injection for the person who charts: what is open first, the rest folded. */
export function InjectionCard({ injection, day = false }: InjectionCardProps) {
  const { audience } = usePanel();
  const title = useId();
  const { open, advice, met, waived, notApplicable, left } = groupFor(audience, injection.findings);
  return (
    <article className={styles.card} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title} className={styles.title}>
          <InjectionName injection={injection} day={day} />
        </h2>
        <NamedEntry injection={injection} />
        <InjectionVerdict injection={injection} audience={audience} />
      </header>
      <FindingList findings={open} injection={injection} />
      {advice.length > 0 && (
        <details className={styles.fold}>
          <summary>{ui.advice(byCause(advice).length)}</summary>
          <FindingList findings={advice} injection={injection} />
        </details>
      )}
      <Recorded findings={met} label={injection.verdict === 'ready' ? ui.proof(met.length) : ui.recorded(met.length)} />
      <p className={styles.aside}>
        {left > 0 && ui.forCoder(left)} {notApplicable.length > 0 && ui.notApplicable(notApplicable.length)}{' '}
        {waived.length > 0 && ui.waived(waived.length)}
      </p>
    </article>
  );
}
