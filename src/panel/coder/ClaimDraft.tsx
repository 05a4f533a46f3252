import { coderUi } from '../../text/coder-ui.ts';
import { ui } from '../../text/ui.ts';
import { injectionsWords } from '../../text/verdicts.ts';
import { usePanel } from '../context.ts';
import { RecordText } from '../RecordText.tsx';
import { countVisit, type Shown } from '../view.ts';
import styles from './coder.module.css';
import { Units } from './Units.tsx';

/** What a claim line for this visit would rest on: units, place and supporting diagnoses. */
export function ClaimDraft({ shown }: { shown: Shown }) {
  const counts = countVisit(shown, usePanel().report);
  const place = shown.visit.encounter?.place;
  const usable = shown.injections.flatMap(injection => injection.facts.diagnoses.filter(each => each.usable));
  const codes = [...new Set(usable.flatMap(diagnosis => diagnosis.icd10cm))];
  return (
    <section className={styles.claim}>
      <h2 className={styles.listTitle}>{coderUi.claimDraft}</h2>
      {shown.visit.verdict !== 'ready' && counts.injections > 0 && (
        <p className={styles.draft}>{ui.draftOnly(injectionsWords(counts))}</p>
      )}
      <Units visit={shown.visit} />
      <dl className={styles.claimFacts}>
        <div>
          <dt>{ui.place}</dt>
          <dd>
            {place?.pos ?? ui.none} {place?.text && <RecordText>{place.text}</RecordText>}
          </dd>
        </div>
        <div>
          <dt>{coderUi.diagnosisPointers}</dt>
          <dd>{codes.length > 0 ? <RecordText>{codes.join(', ')}</RecordText> : ui.none}</dd>
        </div>
      </dl>
    </section>
  );
}
