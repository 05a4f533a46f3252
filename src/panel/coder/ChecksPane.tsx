import { useState } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { ui } from '../../text/ui.ts';
import { setAsideWords } from '../../text/verdicts.ts';
import { usePanel } from '../context.ts';
import { InjectionName } from '../InjectionName.tsx';
import { InjectionVerdict } from '../InjectionVerdict.tsx';
import { CheckTable } from './CheckTable.tsx';
import styles from './coder.module.css';
import { type OutcomeChoice, OutcomeFilter } from './OutcomeFilter.tsx';

interface ChecksPaneProps {
  /** Null: the checks on the visit itself. */
  injection: AdministrationReport | null;
  findings?: readonly Finding[];
}

/** All checks of one injection, filtered by outcome. */
export function ChecksPane({ injection, findings = injection?.findings ?? [] }: ChecksPaneProps) {
  const { audience } = usePanel();
  const [choice, setChoice] = useState<OutcomeChoice>('all');
  const shown = choice === 'all' ? findings : findings.filter(finding => finding.outcome === choice);
  const name = injection ? <InjectionName injection={injection} day /> : ui.thisVisit;
  return (
    <section className={styles.pane}>
      <header className={styles.paneHead}>
        <h2>{name}</h2>
        {injection && <InjectionVerdict injection={injection} audience={audience} />}
      </header>
      {injection && isSetAside(injection) && <p className={styles.setAside}>{setAsideWords(injection)}</p>}
      {findings.length > 0 && (
        <>
          <OutcomeFilter findings={findings} choice={choice} onChoose={setChoice} />
          <CheckTable findings={shown} injection={injection} caption={name} />
        </>
      )}
    </section>
  );
}

function isSetAside({ verdict }: AdministrationReport): boolean {
  return verdict === 'not-96372' || verdict === 'not-given';
}
