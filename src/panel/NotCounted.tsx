import type { AdministrationReport } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import { setAsideWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { InjectionName } from './InjectionName.tsx';

/** What was given and is not a candidate, each with the reason. */
export function NotCounted({
  setAside,
  open = false,
}: {
  setAside: readonly AdministrationReport[];
  /** Whether the reasons stand open from the start. */
  open?: boolean;
}) {
  if (setAside.length === 0) return null;
  return (
    <details className={styles.aloneFold} open={open}>
      <summary>{ui.notCounted(setAside.length)}</summary>
      <ul className={styles.recorded}>
        {setAside.map(injection => (
          <li key={injection.reference}>
            <InjectionName injection={injection} />
            <span className={styles.muted}>: {setAsideWords(injection)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
