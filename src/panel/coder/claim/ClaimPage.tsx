import { useEffect } from 'react';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { peopleUi } from '../../../text/coder/people-ui.ts';
import controls from '../../controls.module.css';
import { InTurn, ScreenOfRoom } from '../../in-turn.tsx';
import { isUncounted, type Shown } from '../../view.ts';
import { useDesk } from '../desk.ts';
import { ClaimHead } from './ClaimHead.tsx';
import styles from './claim.module.css';
import { DiagnosisTable } from './DiagnosisTable.tsx';
import { LeftOut } from './LeftOut.tsx';
import { LineTable } from './LineTable.tsx';
import { useDraft } from './use-draft.ts';

/** The draft claim of one visit: what each field holds and where it comes from, or why it is empty. Printed by itself. */
export function ClaimPage({ shown }: { shown: Shown }) {
  const { visit } = shown;
  const { state, again } = useDraft(visit);
  const people = useDesk()?.people;
  const read = people?.read;
  useEffect(() => read?.(visit), [read, visit]);
  return (
    <section className={styles.page} aria-label={claimUi.page}>
      <p role="status" className={styles.state}>
        {state.at === 'making' && claimUi.making}
        {state.at === 'none' && claimUi.noDraft}
        {state.at === 'failed' && claimUi.failed}
        {state.at === 'made' && people?.reading && peopleUi.reading}
      </p>
      {state.at === 'failed' && (
        <button type="button" className={controls.quiet} onClick={again}>
          {claimUi.again}
        </button>
      )}
      {state.at === 'making' && <ScreenOfRoom />}
      {state.at === 'made' && (
        <>
          <ClaimHead draft={state.draft} shown={shown} />
          <InTurn>
            <DiagnosisTable draft={state.draft} />
          </InTurn>
          <InTurn tall>
            <LineTable draft={state.draft} unread={isUncounted(shown.visit)} />
          </InTurn>
          <InTurn>
            <LeftOut draft={state.draft} shown={shown} />
          </InTurn>
        </>
      )}
    </section>
  );
}
