import { memo, useState } from 'react';
import type { AdministrationReport } from '../../engine/report.ts';
import { ui } from '../../text/ui.ts';
import { usePanel } from '../context.ts';
import { Empty } from '../Empty.tsx';
import { InjectionName } from '../InjectionName.tsx';
import { InjectionVerdict } from '../InjectionVerdict.tsx';
import { InTurn } from '../in-turn.tsx';
import { Limits } from '../Limits.tsx';
import { type Shown, topFinding, untied } from '../view.ts';
import { ChecksPane } from './ChecksPane.tsx';
import { ClaimDraft } from './ClaimDraft.tsx';
import styles from './coder.module.css';
import { LookedAt } from './LookedAt.tsx';
import { VisitQuery } from './query/VisitQuery.tsx';

/** One visit: its injections and what they come to on the left, the checks of one of them on the right. */
export const VisitView = memo(function VisitView({ shown }: { shown: Shown }) {
  const { report, printing, named } = usePanel();
  const loose = untied(report);
  const all = [...shown.injections, ...loose, ...shown.setAside];
  const [chosen, setChosen] = useState<string | null>(null);
  const find = (reference: string | null) => all.find(each => each.reference === reference);
  // At first, and when a refresh took the chosen one away: the one the panel was opened for, or the one to see to first.
  const current = find(chosen) ?? find(named) ?? topFinding(shown)?.injection ?? all[0];
  const panes = printing ? all : all.filter(each => each === current);
  const list = (title: string, injections: readonly AdministrationReport[]) =>
    injections.length > 0 && (
      <>
        <h2 className={styles.listTitle}>{title}</h2>
        <ul className={styles.list}>
          {injections.map(injection => (
            <li key={injection.reference}>
              <button
                type="button"
                className={styles.entry}
                aria-current={injection === current}
                onClick={() => setChosen(injection.reference)}
              >
                <span className={styles.entryName}>
                  <InjectionName injection={injection} />
                </span>
                <InjectionVerdict injection={injection} audience="coder" />
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <div className={styles.split}>
        <nav className={styles.side} aria-label={ui.injections}>
          {list(ui.injections, shown.injections)}
          {list(ui.notCounted(shown.setAside.length), shown.setAside)}
          {list(ui.notTied, loose)}
        </nav>
        <div className={styles.foot}>
          <InTurn>
            <VisitQuery shown={shown} />
            <ClaimDraft shown={shown} />
            <Limits shown={shown} />
          </InTurn>
        </div>
        <div className={styles.detail}>
          {shown.visit.verdict === 'none' && <Empty shown={shown} />}
          <InTurn tall>
            {panes.map(injection => (
              <ChecksPane key={injection.reference} injection={injection} />
            ))}
            {shown.visit.findings.some(({ outcome }) => outcome !== 'not-applicable') && (
              <ChecksPane injection={null} findings={shown.visit.findings} />
            )}
          </InTurn>
        </div>
      </div>
      <LookedAt shown={shown} />
    </>
  );
});
