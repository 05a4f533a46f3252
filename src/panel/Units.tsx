import type { VisitReport } from '../engine/report.ts';
import { say, sayKey } from '../text/findings.ts';
import { ui } from '../text/ui.ts';
import { policyWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';

/** Units counted in the record and units after the policy: both, with the reason. */
export function Units({ visit }: { visit: VisitReport }) {
  const { audience } = usePanel();
  const { counted, billed, policy, why } = visit.units;
  const counting = visit.findings.find(finding => finding.message === why);
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
        <dt>{ui.unitsWhy}</dt>
        <dd>
          {counting ? say(counting, audience) : sayKey(why, audience)} {policyWords(policy)}
        </dd>
      </div>
    </dl>
  );
}
