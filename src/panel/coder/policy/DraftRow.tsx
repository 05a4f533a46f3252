import type { ClaimField, ClaimLine } from '../../../domain/claim.ts';
import type { DraftChange, LineField } from '../../../domain/policy-change.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimRow, fieldWords, lineName, sideWords, policyChangesUi as words } from '../../../text/coder/policy-ui.ts';
import { usePanel } from '../../context.ts';
import { RecordText } from '../../RecordText.tsx';
import { NameOf } from './NameOf.tsx';
import styles from './policy-changes.module.css';
import { Row } from './Row.tsx';

/** One difference of the draft claim. */
export function DraftRow({ change }: { change: DraftChange }) {
  const { policy } = usePanel().report;
  switch (change.kind) {
    case 'side':
      return (
        <Row
          what={words.side}
          before={sideWords[change.before]}
          after={sideWords[change.after]}
          row={claimRow(policy, 'claimSide')}
        />
      );
    case 'line': {
      const line = change.after ?? change.before;
      return (
        <Row
          what={line && <LineName line={line} />}
          before={<Line line={change.before} />}
          after={<Line line={change.after} />}
          row={claimRow(policy, line?.kind, line?.note?.why, line?.units.why)}
        />
      );
    }
    case 'field': {
      const { field, before, after } = change;
      return (
        <Row
          what={
            <>
              {fieldWords[field]}
              <small className={styles.kind}>
                <LineName line={after} />
              </small>
            </>
          }
          before={<Field line={before} field={field} />}
          after={<Field line={after} field={field} />}
          row={claimRow(policy, field, whyOf(after, field), whyOf(before, field))}
        />
      );
    }
  }
}

/** The line by its code and drug; one for giving it by the injections that it stands for. */
function LineName({ line }: { line: ClaimLine }) {
  return (
    <>
      {lineName(line)} {line.text && <RecordText>{line.text}</RecordText>}
      {line.text === null &&
        line.administrations.map(reference => (
          <span key={reference} className={styles.kind}>
            <NameOf reference={reference} />
          </span>
        ))}
    </>
  );
}

function Line({ line }: { line: ClaimLine | null }) {
  return line ? <Field line={line} field="units" /> : words.noLine;
}

/** What stands in a field, and why. */
function Field({ line, field }: { line: ClaimLine; field: LineField }) {
  const own = fieldOf(line, field);
  return (
    <>
      <RecordText>{fieldSaid(line, field)}</RecordText>
      {own && (
        <p className={styles.says}>
          <RecordText>{sayClaim(own)}</RecordText>
        </p>
      )}
    </>
  );
}

function fieldOf(line: ClaimLine, field: LineField): ClaimField<unknown> | null {
  return field === 'charge' ? null : line[field];
}

function whyOf(line: ClaimLine, field: LineField) {
  return fieldOf(line, field)?.why;
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
    case 'note':
      return line.note === null ? words.none : (line.note.value ?? words.empty);
    case 'units':
      return words.countOfUnits(line.units.value);
    default:
      return line[field].value ?? words.empty;
  }
}
