import type { VisitReport } from '../../engine/report.ts';
import { sayKeyToCoder, sayToCoder } from '../../text/coder-findings.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { policyWords } from '../../text/verdicts.ts';
import styles from '../card.module.css';
import { isUncounted } from '../view.ts';
import { WhyEach } from '../WhyEach.tsx';

/** Units counted in the record and units after the policy: both, with the reason. */
export function Units({ visit }: { visit: VisitReport }) {
  const { counted, billed, policy, why } = visit.units;
  const counting = visit.findings.find(finding => finding.message === why);
  const unread = isUncounted(visit);
  return (
    <dl className={styles.units}>
      <div>
        <dt>{coderUi.counted}</dt>
        <dd>{unread ? coderUi.notKnown : counted}</dd>
      </div>
      <div>
        <dt>{coderUi.billed}</dt>
        <dd>{unread ? coderUi.notKnown : billed}</dd>
      </div>
      <div className={styles.unitsWhy}>
        <dt>{coderUi.unitsWhy}</dt>
        <dd>
          {unread ? coderUi.notCounted : counting ? sayToCoder(counting) : sayKeyToCoder(why)} {policyWords(policy)}
          {counted > 0 && <WhyEach answer={coderUi.whyEach} />}
        </dd>
      </div>
    </dl>
  );
}
