import { claimUi } from '../../text/coder/claim-ui.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { ui } from '../../text/ui.ts';
import { injectionsWords } from '../../text/verdicts.ts';
import { usePanel } from '../context.ts';
import controls from '../controls.module.css';
import { RecordText } from '../RecordText.tsx';
import { countVisit, isUncounted, type Shown } from '../view.ts';
import styles from './coder.module.css';
import { useDesk } from './desk.ts';
import { Units } from './Units.tsx';
import { wasRead } from './was-read.ts';

/** Rules whose answer says how a line is written, once it is met. */
const lineRules = ['further-injections', 'drug-units', 'discarded-amount'];

/** What a claim for this visit would rest on: units, lines, place and supporting diagnoses. */
export function ClaimDraft({ shown }: { shown: Shown }) {
  const desk = useDesk();
  const { report } = usePanel();
  const counts = countVisit(shown, report);
  const place = shown.visit.encounter?.place;
  const usable = shown.injections.flatMap(injection => injection.facts.diagnoses.filter(each => each.usable));
  const findings = [shown.visit, ...shown.injections].flatMap(each => each.findings);
  const written = findings.filter(({ rule, outcome }) => outcome === 'pass' && lineRules.includes(rule));
  const lines = [...new Set(written.map(sayToCoder))];
  const codes = [...new Set(usable.flatMap(diagnosis => diagnosis.icd10cm))];
  // That no diagnosis was read is not that there is none, nor where nobody knows what was given.
  const diagnosesKnown = wasRead(report, 'conditions') && !isUncounted(shown.visit);
  return (
    <section className={styles.claim}>
      <h2 className={styles.listTitle}>{coderUi.claimDraft}</h2>
      {shown.visit.verdict !== 'ready' && counts.injections > 0 && (
        <p className={styles.draft}>
          {counts.ready < counts.injections ? ui.draftOnly(injectionsWords(counts)) : coderUi.visitOpen}
        </p>
      )}
      <Units visit={shown.visit} />
      <dl className={styles.claimFacts}>
        <div>
          <dt>{ui.place}</dt>
          <dd>
            {place?.pos ?? (wasRead(report, 'encounters', 'locations') ? ui.none : coderUi.notKnown)}{' '}
            {place?.text && <RecordText>{place.text}</RecordText>}
          </dd>
        </div>
        <div>
          <dt>{coderUi.diagnosisPointers}</dt>
          <dd>
            {codes.length > 0 ? (
              <RecordText>{codes.join(', ')}</RecordText>
            ) : diagnosesKnown ? (
              ui.none
            ) : (
              coderUi.notKnown
            )}
          </dd>
        </div>
        {lines.length > 0 && (
          <div>
            <dt>{coderUi.lines}</dt>
            {lines.map(line => (
              <dd key={line}>
                <RecordText>{line}</RecordText>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {desk && (
        <button type="button" className={controls.quiet} onClick={() => desk.go({ at: 'claim' })}>
          {claimUi.open}
        </button>
      )}
    </section>
  );
}
