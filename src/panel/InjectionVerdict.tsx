import type { AdministrationReport } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { setAsideWords, verdictWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { Mark } from './Mark.tsx';
import { countFindings, isSetAside } from './view.ts';

/** The verdict on one injection: shape and words. */
export function InjectionVerdict({ injection, audience }: { injection: AdministrationReport; audience: Audience }) {
  const counts = countFindings(injection.findings);
  return (
    <p className={styles.verdict} data-verdict={injection.verdict}>
      <Mark name={verdictMarks[injection.verdict]} />
      <span>
        {isSetAside(injection) ? setAsideWords(injection) : verdictWords(injection.verdict, counts, audience)}
      </span>
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
