import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { InjectionCard } from './InjectionCard.tsx';
import { untied } from './view.ts';

/** Injections that no visit holds: never dropped in silence, never counted for a visit. */
export function Untied() {
  const injections = untied(usePanel().report);
  if (injections.length === 0) return null;
  return (
    <section className={styles.untied}>
      <h2>{ui.notTied}</h2>
      <p className={styles.muted}>{ui.notTiedWhy}</p>
      {injections.map(injection => (
        <InjectionCard key={injection.reference} injection={injection} day />
      ))}
    </section>
  );
}
