import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { groupFor } from './for-clinician.ts';
import type { Shown } from './view.ts';

/** Stands below every Complete: what the checks that ran cannot judge. */
export function Limits({ shown }: { shown: Shown }) {
  const { audience } = usePanel();
  if (!shown.injections.some(injection => injection.verdict === 'ready')) return null;
  const checks = new Set(
    shown.injections.flatMap(({ findings }) => groupFor(audience, findings).met.map(finding => finding.rule)),
  );
  return <p className={styles.limits}>{ui.limits[audience](checks.size)}</p>;
}
