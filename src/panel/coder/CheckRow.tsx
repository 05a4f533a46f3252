import { useId, useState } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { detailUi } from '../../text/coder/detail-ui.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { policyRowWords } from '../../text/policies.ts';
import { ui } from '../../text/ui.ts';
import { waiverLine } from '../../text/waivers.ts';
import { whyWords } from '../../text/why.ts';
import { CopyButton } from '../CopyButton.tsx';
import { usePanel } from '../context.ts';
import { EvidenceList } from '../EvidenceList.tsx';
import { outcomeWord } from '../FindingItem.tsx';
import { FixActions } from '../FixActions.tsx';
import { Mark } from '../Mark.tsx';
import { PathText } from '../PathText.tsx';
import { RecordText } from '../RecordText.tsx';
import styles from './coder.module.css';
import { QueryButton } from './query/QueryButton.tsx';
import row from './row.module.css';
import { AboutCheck } from './rule-page/AboutCheck.tsx';
import { calendarDay } from './waivers/calendar-day.ts';
import { WaiveButton } from './waivers/WaiveButton.tsx';

const settled: readonly Finding['outcome'][] = ['pass', 'not-applicable', 'waived'];

/** One check: what came out, what the record says and where, and what the check rests on. */
export function CheckRow({ finding, injection }: { finding: Finding; injection: AdministrationReport | null }) {
  const { printing } = usePanel();
  const [about, setAbout] = useState(false);
  const page = useId();
  const title = coderTitle(finding.rule);
  const outcome = outcomeWord(finding, 'coder');
  const says = sayToCoder(finding);
  const why = whyWords(finding.why);
  const open = !settled.includes(finding.outcome);
  return (
    <>
      <tr data-outcome={finding.outcome} data-rule={finding.rule}>
        <th scope="row">
          {title}
          {finding.weight === 'advises' && <small className={styles.advises}>{coderUi.advises}</small>}
        </th>
        <td>
          <span className={styles.outcome} data-outcome={finding.outcome}>
            <Mark name={finding.outcome} /> {outcome}
          </span>
          {why && <small className={styles.why}>{why}</small>}
        </td>
        <td>
          <p>
            <RecordText>{says}</RecordText>
          </p>
          <Evidence finding={finding} />
          {finding.waiver && (
            <small className={styles.why}>
              <RecordText>{waiverLine({ ...finding.waiver, expires: calendarDay(finding.waiver.expires) })}</RecordText>
            </small>
          )}
        </td>
        <td>
          <code className={styles.field}>
            <PathText path={finding.field} />
          </code>
          {open && (
            <div className={row.fix}>
              <FixActions finding={finding} injection={injection} />
            </div>
          )}
          <div className={row.actions}>
            {open && <QueryButton finding={finding} injection={injection} />}
            <WaiveButton finding={finding} injection={injection} />
          </div>
        </td>
        <td>
          {printing ? (
            <Sources finding={finding} />
          ) : (
            <div className={row.actions}>
              <button
                type="button"
                className={row.about}
                aria-expanded={about}
                aria-controls={about ? page : undefined}
                onClick={() => setAbout(!about)}
              >
                {detailUi.about} <span className={styles.hidden}>({title})</span>
              </button>
            </div>
          )}
        </td>
      </tr>
      {about && (
        <tr id={page} className={row.page}>
          <td colSpan={5}>
            <h3 className={styles.hidden}>
              {detailUi.title}: {title}
            </h3>
            <AboutCheck finding={finding} />
            <CopyButton text={[title, outcome, says, finding.field].join('\t')} label={coderUi.copyRow} what={title} />
          </td>
        </tr>
      )}
    </>
  );
}

/** On paper: without the page, which is long. */
function Sources({ finding: { policy, sources } }: { finding: Finding }) {
  return (
    <ul>
      {policy && <li>{policyRowWords(policy)}</li>}
      {sources.map(source => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
}

/** Open where it holds the injection up; folded where the sentence is enough, so that the table can be scanned. */
function Evidence({ finding: { rule, outcome, weight, evidence } }: { finding: Finding }) {
  if (weight === 'blocks' && !settled.includes(outcome)) return <EvidenceList evidence={evidence} />;
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>
        {ui.evidence(evidence.length)} <span className={styles.hidden}>({coderTitle(rule)})</span>
      </summary>
      <EvidenceList evidence={evidence} />
    </details>
  );
}
