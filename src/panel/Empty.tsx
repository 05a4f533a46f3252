import { ui } from '../text/ui.ts';
import { usePanel } from './context.ts';
import { NotCounted } from './NotCounted.tsx';
import styles from './screen.module.css';
import { dayWords } from './time.ts';
import { type Shown, untied } from './view.ts';

/** A visit without injections: says so, and what was looked at. A coder's list names the entries already. */
export function Empty({ shown }: { shown: Shown }) {
  const { report, audience } = usePanel();
  const aside = shown.setAside.length;
  const loose = untied(report).length;
  return (
    <section className={styles.empty}>
      {aside + loose === 0 && <p>{ui.empty(dayWords(shown.visit.encounter?.start ?? null, report.timeZone))}</p>}
      <p>{aside === 0 ? ui.lookedAtNone : ui.lookedAtSome(aside)}</p>
      {loose > 0 && <p>{ui.looseBelow(loose)}</p>}
      {audience === 'clinician' && <NotCounted setAside={shown.setAside} open />}
    </section>
  );
}
