import type { ReactNode } from 'react';
import type { ClaimLine } from '../../../domain/claim.ts';
import type { LineField, PolicyChange } from '../../../domain/policy-change.ts';
import type { Finding } from '../../../engine/report.ts';
import {
  changeWords,
  fieldWords,
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
import styles from './policy-changes.module.css';

/** One difference. */
export function ChangeRow({ change }: { change: PolicyChange<Finding> }) {
  switch (change.kind) {
    case 'units':
      return (
        <Row
          what={words.units}
          before={unitsSaid(change.before)}
          after={unitsSaid(change.after)}
          row={rowSaid(change.before?.row ?? null, change.after?.row ?? null)}
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
    case 'line':
      return (
        <Row
          what={<LineName line={change.after ?? change.before} />}
          before={change.before ? units(change.before) : words.noLine}
          after={change.after ? units(change.after) : words.noLine}
          row={words.theLine}
        />
      );
    case 'field':
      return (
        <Row
          what={
            <>
              {fieldWords[change.field]} <small className={styles.kind}>{<LineName line={change.after} />}</small>
            </>
          }
          before={fieldSaid(change.before, change.field)}
          after={fieldSaid(change.after, change.field)}
          row={words.theLine}
        />
      );
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

interface RowProps {
  rule?: string;
  what: ReactNode;
  before: ReactNode;
  after: ReactNode;
  row: string | null;
}

function Row({ rule, what, before, after, row }: RowProps) {
  return (
    <tr data-rule={rule}>
      <th scope="row">{what}</th>
      <td className={styles.before}>{before}</td>
      <td>{after}</td>
      <td className={styles.row}>{row}</td>
    </tr>
  );
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

function LineName({ line }: { line: ClaimLine | null }) {
  return (
    <>
      {line?.code.value ?? words.empty} {line?.text && <RecordText>{line.text}</RecordText>}
    </>
  );
}

function units(line: ClaimLine): string {
  return `${fieldWords.units}: ${fieldSaid(line, 'units')}`;
}

function fieldSaid(line: ClaimLine, field: LineField): string {
  switch (field) {
    case 'charge':
      return line.charge ?? words.none;
    case 'modifiers':
    case 'pointers':
      return line[field].value === null ? words.empty : line[field].value.join(' ') || words.none;
    case 'rendering':
    case 'ordering':
      return line[field].value?.name ?? line[field].value?.npi.value ?? words.empty;
    case 'ndc':
      return line.ndc === null ? words.none : (line.ndc.value?.ndc ?? words.empty);
    default:
      return String(line[field].value ?? words.empty);
  }
}
