import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { policyRowWords } from '../../text/policies.ts';
import { ui } from '../../text/ui.ts';
import { waiverLine } from '../../text/waivers.ts';
import { whyWords } from '../../text/why.ts';
import { CopyButton } from '../CopyButton.tsx';
import { EvidenceList } from '../EvidenceList.tsx';
import { outcomeWord } from '../FindingItem.tsx';
import { FixActions } from '../FixActions.tsx';
import { Mark } from '../Mark.tsx';
import { PathText } from '../PathText.tsx';
import { RecordText } from '../RecordText.tsx';
import styles from './coder.module.css';
import { QueryButton } from './query/QueryButton.tsx';
import { WaiveButton } from './waivers/WaiveButton.tsx';

const settled: readonly Finding['outcome'][] = ['pass', 'not-applicable', 'waived'];

/** One check: what came out, what the record says and where, and what the check rests on. */
export function CheckRow({ finding, injection }: { finding: Finding; injection: AdministrationReport | null }) {
  const says = sayToCoder(finding);
  const outcome = outcomeWord(finding, 'coder');
  const row = [coderTitle(finding.rule), outcome, says, finding.field].join('\t');
  return (
    <tr data-outcome={finding.outcome} data-rule={finding.rule}>
      <th scope="row">
        {coderTitle(finding.rule)}
        {finding.weight === 'advises' && <small className={styles.advises}>{coderUi.advises}</small>}
      </th>
      <td>
        <span className={styles.outcome} data-outcome={finding.outcome}>
          <Mark name={finding.outcome} /> {outcome}
        </span>
        {finding.why && <small className={styles.why}>{whyWords(finding.why)}</small>}
        {finding.waiver && <small className={styles.why}>{waiverLine(finding.waiver)}</small>}
      </td>
      <td>
        <p>
          <RecordText>{says}</RecordText>
        </p>
        <Evidence finding={finding} />
      </td>
      <td>
        <code className={styles.field}>
          <PathText path={finding.field} />
        </code>
        {!settled.includes(finding.outcome) && (
          <>
            <FixActions finding={finding} injection={injection} />
            <QueryButton findings={[finding]} injection={injection} />
            <WaiveButton finding={finding} injection={injection} />
          </>
        )}
      </td>
      <td>
        <details className={styles.sources}>
          <summary>
            {coderUi.tableHead.source} <span className={styles.hidden}>({coderTitle(finding.rule)})</span>
          </summary>
          <ul>
            {finding.policy && <li>{policyRowWords(finding.policy)}</li>}
            {finding.sources.map(source => (
              <li key={source}>{source}</li>
            ))}
          </ul>
          <CopyButton text={row} label={coderUi.copyRow} what={coderTitle(finding.rule)} />
        </details>
      </td>
    </tr>
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
