import type { AdministrationReport } from '../engine/report.ts';
import type { Audience } from '../text/findings.ts';
import { verdictWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { Mark } from './Mark.tsx';
import { countFindings } from './view.ts';

/** The verdict on one injection: shape and words. */
export function InjectionVerdict({ injection, audience }: { injection: AdministrationReport; audience: Audience }) {
  return (
    <p className={styles.verdict} data-verdict={injection.verdict}>
      <Mark name={verdictMarks[injection.verdict]} />
      <span>{verdictWords(injection.verdict, countFindings(injection.findings), audience)}</span>
    </p>
  );
}

export const verdictMarks = {
  'not-ready': 'gap',
  'cannot-tell': 'unchecked',
  review: 'review',
  ready: 'pass',
  'not-96372': 'not-applicable',
  'not-given': 'not-applicable',
  none: 'not-applicable',
} as const;
