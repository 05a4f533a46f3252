import type { VisitVerdict } from '../domain/service.ts';
import type { AdministrationReport } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { ui } from '../text/ui.ts';
import { setAsideWords, verdictWords } from '../text/verdicts.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { Mark, type MarkName } from './Mark.tsx';
import { countFindings, type FindingCounts, isSetAside } from './view.ts';

/** The verdict on one injection: shape and words. */
export function InjectionVerdict({ injection, audience }: { injection: AdministrationReport; audience: Audience }) {
  const { judging } = usePanel();
  const counts = countFindings(injection.findings);
  if (judging)
    return (
      <p className={styles.verdict}>
        <Mark name="unchecked" /> {ui.judging}
      </p>
    );
  return (
    <p className={styles.verdict} data-verdict={injection.verdict}>
      <Mark name={verdictMark(injection.verdict, counts)} />
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

/** What was reached with a waiver does not look like what needed none. */
export function verdictMark(verdict: VisitVerdict, { waived }: Pick<FindingCounts, 'waived'>): MarkName {
  return verdict === 'ready' && waived > 0 ? 'waived' : verdictMarks[verdict];
}
