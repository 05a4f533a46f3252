import type { PolicyChange } from '../../../domain/policy-change.ts';
import type { Finding } from '../../../engine/report.ts';
import {
  changeWords,
  rowSaid,
  unitsSaid,
  verdictSaid,
  policyChangesUi as words,
} from '../../../text/coder/policy-ui.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { sayToCoder } from '../../../text/coder-findings.ts';
import { outcomeWord } from '../../FindingItem.tsx';
import { Mark } from '../../Mark.tsx';
import { RecordText } from '../../RecordText.tsx';
import { DraftRow } from './DraftRow.tsx';
import styles from './policy-changes.module.css';
import { Row } from './Row.tsx';

/** One difference. */
export function ChangeRow({ change }: { change: PolicyChange<Finding> }) {
  switch (change.kind) {
    case 'units':
      return (
        <Row
          what={words.units}
          before={unitsSaid(change.before)}
          after={unitsSaid(change.after)}
          row={rowSaid(change.before?.row ?? null, change.after?.row ?? null) ?? words.itself}
        />
      );
    case 'verdict':
      return (
        <Row
          what={words.verdict}
          before={verdictSaid(change.before)}
          after={verdictSaid(change.after)}
          row={words.theChecks}
        />
      );
    case 'side':
    case 'line':
    case 'field':
      return <DraftRow change={change} />;
    default:
      return (
        <Row
          rule={change.rule}
          what={
            <>
              {coderTitle(change.rule)} <small className={styles.kind}>{changeWords[change.kind]}</small>
            </>
          }
          before={<Said finding={change.before} />}
          after={<Said finding={change.after} />}
          row={rowSaid(change.before?.policy ?? null, change.after?.policy ?? null) ?? words.itself}
        />
      );
  }
}

/** What came out, and the sentence of it. */
function Said({ finding }: { finding: Finding | null }) {
  if (!finding) return words.notThere;
  const { outcome, weight } = finding;
  return (
    <>
      <span className={styles.outcome} data-outcome={outcome}>
        <Mark name={outcome} /> {outcomeWord(finding, 'coder')}
        {weight === 'advises' && outcome !== 'not-applicable' && ` (${words.advises})`}
      </span>
      {outcome !== 'not-applicable' && (
        <p className={styles.says}>
          <RecordText>{sayToCoder(finding)}</RecordText>
        </p>
      )}
    </>
  );
}
