import { ui } from '../text/ui.ts';
import { usePanel } from './context.ts';
import { NotCounted } from './NotCounted.tsx';
import styles from './screen.module.css';
import { dayWords } from './time.ts';
import type { Shown } from './view.ts';

/** A visit without injections: says so, and what was looked at. */
export function Empty({ shown }: { shown: Shown }) {
  const { timeZone } = usePanel().report;
  const given = shown.setAside.length;
  return (
    <section className={styles.empty}>
      <p>{ui.empty(dayWords(shown.visit.encounter?.start ?? null, timeZone))}</p>
      <p>{given === 0 ? ui.lookedAtNone : ui.lookedAtSome(given)}</p>
      <NotCounted setAside={shown.setAside} label={ui.showThem} />
    </section>
  );
}
