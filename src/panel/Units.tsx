import type { VisitReport } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { unitsWhy } from './words.ts';

/** Units counted in the record and units after the policy: both, with the reason. */
export function Units({ visit }: { visit: VisitReport }) {
  const { counted, billed, policy, why } = visit.units;
  return (
    <dl className={styles.units}>
      <div>
        <dt>{ui.counted}</dt>
        <dd>{counted}</dd>
      </div>
      <div>
        <dt>{ui.billed}</dt>
        <dd>{billed}</dd>
      </div>
      <div className={styles.unitsWhy}>
        <dt>{ui.units}</dt>
        <dd>
          {unitsWhy(why)} ({policy})
        </dd>
      </div>
    </dl>
  );
}
