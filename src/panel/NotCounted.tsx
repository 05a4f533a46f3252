import type { AdministrationReport } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import { setAsideWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { InjectionName } from './InjectionName.tsx';
import { NamedEntry } from './NamedEntry.tsx';

/** What was given and is not a candidate, each with the reason. */
export function NotCounted({
  setAside,
  open = false,
}: {
  setAside: readonly AdministrationReport[];
  /** Whether the reasons stand open from the start. */
  open?: boolean;
}) {
  const { named } = usePanel();
  if (setAside.length === 0) return null;
  const hasNamed = setAside.some(({ reference }) => reference === named);
  return (
    <details className={styles.aloneFold} open={open || hasNamed}>
      <summary>{ui.notCounted(setAside.length)}</summary>
      <ul className={styles.recorded}>
        {setAside.map(injection => (
          <li key={injection.reference}>
            <InjectionName injection={injection} />
            <span className={styles.muted}>: {setAsideWords(injection)}</span>
            <NamedEntry injection={injection} />
          </li>
        ))}
      </ul>
    </details>
  );
}
