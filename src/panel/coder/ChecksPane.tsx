import { useState } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { ui } from '../../text/ui.ts';
import { usePanel } from '../context.ts';
import { InjectionName } from '../InjectionName.tsx';
import { InjectionVerdict } from '../InjectionVerdict.tsx';
import { NamedEntry } from '../NamedEntry.tsx';
import { CheckTable } from './CheckTable.tsx';
import styles from './coder.module.css';
import { NotApplicable } from './NotApplicable.tsx';
import { type OutcomeChoice, OutcomeFilter } from './OutcomeFilter.tsx';

interface ChecksPaneProps {
  /** Null: the checks on the visit itself. */
  injection: AdministrationReport | null;
  findings?: readonly Finding[];
}

/** All checks of one injection, filtered by outcome. Those that do not apply are only named, unless they are asked for. */
export function ChecksPane({ injection, findings = injection?.findings ?? [] }: ChecksPaneProps) {
  const { audience } = usePanel();
  const [choice, setChoice] = useState<OutcomeChoice>('all');
  const shown = choice === 'all' ? findings.filter(saysMore) : findings.filter(finding => finding.outcome === choice);
  const name = injection ? <InjectionName injection={injection} day /> : ui.thisVisit;
  return (
    <section className={styles.pane}>
      <header className={styles.paneHead}>
        <h2>{name}</h2>
        {injection && <InjectionVerdict injection={injection} audience={audience} />}
      </header>
      {injection && <NamedEntry injection={injection} />}
      {injection?.otherService && injection.otherService.codes.length > 0 && (
        <p className={styles.setAside}>{ui.otherCodes(injection.otherService.codes.join(', '))}</p>
      )}
      {findings.length > 0 && (
        <>
          <OutcomeFilter findings={findings} choice={choice} onChoose={setChoice} />
          {(shown.length > 0 || choice !== 'all') && (
            <CheckTable findings={shown} injection={injection} caption={name} choice={choice} />
          )}
          {choice === 'all' && <NotApplicable findings={findings.filter(finding => !saysMore(finding))} />}
        </>
      )}
    </section>
  );
}

/** A check that does not apply is worth a row only when it names what it rests on. */
function saysMore({ outcome, evidence }: Finding): boolean {
  return outcome !== 'not-applicable' || evidence.length > 0;
}
