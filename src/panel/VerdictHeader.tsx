import type { Ref } from 'react';
import { policyName } from '../text/policies.ts';
import { findingTitle } from '../text/rules.ts';
import { ui } from '../text/ui.ts';
import { injectionsWords, verdictWords } from '../text/verdicts.ts';
import { usePanel } from './context.ts';
import { FixActions } from './FixActions.tsx';
import { Freshness } from './Freshness.tsx';
import { InjectionName } from './InjectionName.tsx';
import { verdictMark } from './InjectionVerdict.tsx';
import { Mark } from './Mark.tsx';
import { RefreshButtons } from './RefreshButtons.tsx';
import styles from './verdict.module.css';
import { countVisit, type Shown, topFinding } from './view.ts';

interface VerdictHeaderProps {
  shown: Shown;
  headingRef: Ref<HTMLHeadingElement>;
  refreshing: boolean;
  changed: boolean;
  onRefresh(): void;
  onStop(): void;
}

/** The verdict on the visit in words, how fresh and whole the reading is, and what to see to first. */
export function VerdictHeader({ shown, headingRef, refreshing, changed, onRefresh, onStop }: VerdictHeaderProps) {
  const { report, audience, live, judging } = usePanel();
  const counts = countVisit(shown, report);
  const { verdict } = shown.visit;
  return (
    <section className={styles.header} data-verdict={judging ? 'judging' : verdict}>
      <div className={styles.line}>
        <h1 ref={headingRef} tabIndex={-1} className={styles.verdict}>
          <Mark name={judging ? 'unchecked' : verdictMark(verdict, counts)} />{' '}
          {judging ? ui.judging : verdictWords(verdict, counts, audience)}
        </h1>
        {live && <RefreshButtons label={ui.refresh} refreshing={refreshing} onRefresh={onRefresh} onStop={onStop} />}
      </div>
      {judging && <p>{ui.judgedBefore(policyName(report.policy, audience))}</p>}
      {!judging && counts.injections > 0 && <p>{injectionsWords(counts)}</p>}
      <Freshness report={report} changed={changed} />
      {!judging && <First shown={shown} />}
    </section>
  );
}

/** What to see to first with its one action, unless what stands right below begins with that very finding. */
function First({ shown }: { shown: Shown }) {
  const { audience } = usePanel();
  const top = topFinding(shown);
  if (!top || audience === 'coder' || top.injection === shown.injections[0]) return null;
  return (
    <div className={styles.first}>
      <p>
        {ui.next}: <strong>{findingTitle(top.finding)}</strong>
        {top.injection && (
          <>
            {' · '}
            <InjectionName injection={top.injection} />
          </>
        )}
      </p>
      <FixActions finding={top.finding} injection={top.injection} />
    </div>
  );
}
